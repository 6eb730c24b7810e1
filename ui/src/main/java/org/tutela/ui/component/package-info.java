/**
 * One record a component: the options of the GOV.UK macro of the same name, typed. Each has a template in
 * {@code components/} that takes the record as its only parameter, and passes every published case of that macro.
 */
package org.tutela.ui.component;
