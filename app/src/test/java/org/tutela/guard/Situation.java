package org.tutela.guard;

/** How the thing in the address stands to whoever asks for it (security G-9). */
enum Situation {
  OWN,
  OTHER_AREA,
  /** Of the asker's own area, about a person whose list the asker is not on. */
  LIMITED,
  /** Of the asker's own area, about a person from whom the asker is shut out. */
  EXCLUDED,
  UNKNOWN
}
