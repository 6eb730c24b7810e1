package org.tutela.casework.people;

import java.util.List;
import java.util.UUID;

/** What the matcher made of one question, before anybody's rights are considered; strongest first. */
record Found(String model, int normVersion, String snapshot, int searched, List<Hit> hits) {

  record Hit(UUID person, Band band, boolean unnamed, double weight, List<Evidence> why, List<String> warnings) {}
}
