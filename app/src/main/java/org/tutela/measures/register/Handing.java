package org.tutela.measures.register;

import org.tutela.foundation.kernel.UserId;

/**
 * To whom people are given, and why.
 *
 * @param untrained why to a colleague of whom no training holds; empty where one does
 */
public record Handing(UserId to, String reason, String untrained) {
  String words(boolean trained) {
    return trained ? reason : reason + ". To a colleague without training, because: " + untrained;
  }
}
