/** The calls of each agent, in figures. */
package io.hotlineqa.dashboards.agents;
