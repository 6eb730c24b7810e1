package org.tutela;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on a real PostgreSQL, without its jobs, with a clock that stands still until it is moved
 * ({@link MutableClock}) and {@code MockMvc}. All such tests share one context and one database: a test makes rows
 * of its own and counts nobody else's. A test that changes the context (a property, a mock bean) gets a context, and
 * so a database, of its own; that costs some seconds each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = TutelaApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestBeans.class)
@ExtendWith(TestBeans.EachTestBeginsAtTheSameTime.class)
public @interface TutelaTest {}
