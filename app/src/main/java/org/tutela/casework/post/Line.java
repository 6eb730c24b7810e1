package org.tutela.casework.post;

import org.tutela.ui.Words;

/** The one text that leaves by e-mail or SMS: it says who asks to be called, and nothing of why (P-10, TM-23). */
record Line(Words subject, Words body) {
  static Line from(Words force) {
    return new Line(new Words("A message for you", "Neges i chi"),
        new Words("Please contact " + force.en() + " when it suits you. You can call 101.",
            "Cysylltwch â " + force.cy() + " pan fydd yn gyfleus. Gallwch ffonio 101."));
  }
}
