/** Crime scenes: what a force sends, and what positions say about who was near. Pure. */
package org.tutela.measures.tracking.scene;
