package org.tutela.casework.post;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import uk.gov.service.notify.NotificationClient;

/** Which carrier the settings ask for: a local mailbox that keeps everything (the demonstration), SMTP, or GOV.UK Notify. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

  /**
   * @param carrier mailbox, smtp or notify
   * @param from the sender's address, for SMTP
   * @param notifyKey from the environment, never from a file in the repository
   * @param notifyUrl another address only for tests
   * @param emailTemplate its body is one placeholder, ((text)), and its subject ((subject))
   */
  @ConfigurationProperties("tutela.post")
  record Settings(@DefaultValue("mailbox") Kind carrier, @DefaultValue("") String from, @DefaultValue("") String notifyKey,
                  @DefaultValue("https://api.notifications.service.gov.uk") String notifyUrl, @DefaultValue("") String emailTemplate,  @DefaultValue("") String smsTemplate) {
    enum Kind { MAILBOX, SMTP, NOTIFY }
  }

  @Bean
  Carrier carrier(Settings settings, ObjectProvider<JavaMailSender> mail) {
    return switch (settings.carrier()) {
      // The mailbox page shows the outbox itself, so there is nothing to carry.
      case MAILBOX -> message -> {};
      case SMTP -> smtp(settings, mail.getObject());
      case NOTIFY -> notify(settings, new NotificationClient(settings.notifyKey(), settings.notifyUrl()));
    };
  }

  private static Carrier smtp(Settings settings, JavaMailSender mail) {
    return message -> {
      if (message.channel() != SendMessage.Channel.EMAIL) throw new IllegalStateException("SMTP carries e-mail only");
      var envelope = new SimpleMailMessage();
      envelope.setFrom(settings.from());
      envelope.setTo(message.recipient());
      envelope.setSubject(message.subject());
      envelope.setText(message.body());
      mail.send(envelope);
    };
  }

  private static Carrier notify(Settings settings, NotificationClient client) {
    return message -> {
      var words = Map.of("subject", message.subject(), "text", message.body());
      switch (message.channel()) {
        case EMAIL -> client.sendEmail(settings.emailTemplate(), message.recipient(), words, message.id().toString());
        case SMS -> client.sendSms(settings.smsTemplate(), message.recipient(), words, message.id().toString());
      }
    };
  }
}
