/** Mails of what happened, when there is a server for mail: no names, no calls, no words, only that there is something to see. */
package io.hotlineqa.dashboards.mail;
