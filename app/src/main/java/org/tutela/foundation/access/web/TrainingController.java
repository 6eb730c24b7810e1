package org.tutela.foundation.access.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tutela.foundation.access.RecordTraining;
import org.tutela.foundation.access.Trainings;
import org.tutela.foundation.kernel.UserId;
import org.tutela.foundation.kernel.web.Answer;
import org.tutela.ui.form.Typed;

/** Who is trained to manage registrants. */
@Controller
class TrainingController {
  private static final String PATH = "/staff/training";
  private final Trainings trainings;

  TrainingController(Trainings trainings) {
    this.trainings = trainings;
  }

  @GetMapping(PATH)
  Answer trained() {
    return Answer.read(trainings.trained(), trained -> new TrainingPage(trained, Typed.nothing()));
  }

  @PostMapping(PATH)
  Answer record(Typed typed) {
    return Answer.to(trainings.trained(), trained -> {
      var staff = typed.choice("staff", TrainingController::id, "Choose a colleague");
      String course = typed.required("course", Typed.LINE, "Name the course");
      var completed = typed.date("completed", "Enter the day on which it was completed");
      var expires = typed.date("expires", "");
      if (typed.hasErrors()) return Answer.mend(new TrainingPage(trained, typed));
      return Answer.from(trainings.record(new RecordTraining(staff.orElseThrow(), course, completed.orElseThrow(), expires)), typed, _ -> Answer.go(PATH, "Recorded"), () -> new TrainingPage(trained, typed));
    });
  }

  private static Optional<UserId> id(String typed) {
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(new UserId(UUID.fromString(typed))) : Optional.empty();
  }
}
