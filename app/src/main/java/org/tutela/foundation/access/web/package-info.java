/** Sign-in, sessions, purpose, break-glass pages; the shell that every staff page stands in. */
@NamedInterface("web")
package org.tutela.foundation.access.web;

import org.springframework.modulith.NamedInterface;
