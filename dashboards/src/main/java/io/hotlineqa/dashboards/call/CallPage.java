package io.hotlineqa.dashboards.call;

import io.hotlineqa.store.Store;
import io.hotlineqa.store.StoredCall;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One call with its results, their evidence and the conversation. */
@Controller
class CallPage {
    private final Store store;

    CallPage(Store store) {
        this.store = store;
    }

    @GetMapping("/calls/{id:\\d+}")
    String call(@PathVariable("id") long id, Model page) {
        StoredCall call = store.calls().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Card card = Card.read(call.card());
        page.addAttribute("call", call);
        page.addAttribute("card", card);
        page.addAttribute("turns", Turn.read(call.transcript(), card));
        page.addAttribute(
                "silences", Lines.read(call.transcript()).path("silences").toString());
        return "call/show";
    }
}
