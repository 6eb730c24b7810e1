/** How a controller answers: a page, a way on, or a designed refusal. */
@NamedInterface("web")
package org.tutela.foundation.kernel.web;

import org.springframework.modulith.NamedInterface;
