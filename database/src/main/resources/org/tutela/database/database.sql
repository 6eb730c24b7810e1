create database tutela owner tutela_owner encoding 'UTF8' template template0
  locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';
