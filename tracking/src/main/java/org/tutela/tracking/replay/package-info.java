/** The library's main job on real tracks, as a command: the one place here that reads and writes files. */
package org.tutela.tracking.replay;
