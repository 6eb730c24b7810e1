/** How the bytes of a request may come in: the same at the public's door and at the staff service. Refuses to know what they mean. */
package org.tutela.wire;
