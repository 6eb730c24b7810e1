/** For tests: pages in a real Chromium, judged by axe. */
package org.tutela.browser;
