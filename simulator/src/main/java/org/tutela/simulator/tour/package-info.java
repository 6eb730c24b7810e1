/**
 * The main job, played over HTTP by the people whose job it is, as they would do it in a browser without JavaScript.
 * It knows pages and nothing behind them: what the pages do not say, it does not know.
 */
package org.tutela.simulator.tour;
