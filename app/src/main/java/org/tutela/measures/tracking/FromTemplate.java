package org.tutela.measures.tracking;

/** What a template is to one wearer. @param zones how many of its zones are watched */
public record FromTemplate(TemplateId template, String name, int zones) {}
