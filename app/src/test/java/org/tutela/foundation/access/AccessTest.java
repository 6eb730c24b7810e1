package org.tutela.foundation.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.tutela.TutelaTest;

/** With people whom the test makes up: all of access's own tests share this context. */
@TutelaTest
@Import(KnownPeople.Beans.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AccessTest {}
