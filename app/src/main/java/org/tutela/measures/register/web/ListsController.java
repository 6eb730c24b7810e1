package org.tutela.measures.register.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.measures.register.HeldList;
import org.tutela.measures.register.ListId;
import org.tutela.measures.register.Lists;
import org.tutela.measures.register.list.Fault;
import org.tutela.ui.form.Typed;

@Controller
class ListsController {
  private static final int SHOWN = 20;
  private final Lists lists;

  ListsController(Lists lists) {
    this.lists = lists;
  }

  @GetMapping("/register/lists")
  Answer all() {
    return Answer.read(lists.all(), held -> new ListsPage(held, Typed.nothing()));
  }

  @PostMapping("/register/lists")
  Answer receive(@RequestParam(required = false) MultipartFile file, Typed typed) throws IOException {
    if (file == null || file.isEmpty()) return Answer.to(lists.all(), held -> Answer.mend(new ListsPage(held, typed.problem("file", "Choose the file"))));
    try (var in = file.getInputStream()) {
      return Answer.from(lists.receive(in), typed, id -> Answer.go(path(id.value()), "Received"), () -> new ListsPage(lists.all().orThrow(), typed));
    }
  }

  @GetMapping("/register/lists/{id}")
  Answer show(@PathVariable UUID id) {
    return with(id, list -> Answer.read(faults(list), faults -> new ListPage(list, faults, Typed.nothing())));
  }

  @PostMapping("/register/lists/{id}/load")
  Answer load(@PathVariable UUID id, Typed typed) {
    return with(id, list -> Answer.from(lists.go(list.id()), typed, _ -> Answer.go(path(id), ""), () -> new ListPage(list, List.of(), typed)));
  }

  @PostMapping("/register/lists/{id}/give-up")
  Answer giveUp(@PathVariable UUID id, Typed typed) {
    return with(id, list -> Answer.from(lists.giveUp(list.id()), typed, _ -> Answer.go(path(id), "The rows were deleted"), () -> new ListPage(list, List.of(), typed)));
  }

  /** The rows to mend as a list again, however many. */
  @GetMapping("/register/lists/{id}/to-mend")
  Answer toMend(@PathVariable UUID id) {
    return Answer.to(lists.toMend(new ListId(id), 0), first -> new Answer.Stream("text/csv;charset=UTF-8", "to-mend.csv", out -> {
      out.write(first.rows().getBytes(StandardCharsets.UTF_8));
      for (var part = first; part.more(); ) {
        part = lists.toMend(new ListId(id), part.place()).orThrow();
        out.write(part.rows().getBytes(StandardCharsets.UTF_8));
      }
    }));
  }

  private Outcome<List<Fault>> faults(HeldList list) {
    return list.bad() == 0 ? Outcome.done(List.of()) : lists.faults(list.id(), SHOWN);
  }

  private Answer with(UUID id, Function<HeldList, Answer> next) {
    return Answer.to(lists.of(new ListId(id)), next);
  }

  private static String path(UUID id) {
    return "/register/lists/" + id;
  }
}
