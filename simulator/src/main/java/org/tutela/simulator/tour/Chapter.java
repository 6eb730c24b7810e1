package org.tutela.simulator.tour;

/** A part of the story that is told in one go. */
interface Chapter {
  String title();

  void play(Story story);
}
