package io.hotlineqa.dashboards;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The pages; {@link Site} gives them their store. */
@SpringBootApplication
class Application {}
