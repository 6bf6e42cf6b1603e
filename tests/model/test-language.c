/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-language.h"

#include <locale.h>

#include <glib/gi18n.h>

/* The language follows the preference in whatever locale the system has, installed or not. */
static void
test_any_locale (gconstpointer locale)
{
  const char *messages;

  g_setenv ("LC_ALL", locale, TRUE);
  san_language_init ();

  /* Newer C libraries translate nothing in these, so the older ones must not stay in them either. */
  messages = setlocale (LC_MESSAGES, NULL);
  g_assert_cmpstr (messages, !=, "C");
  g_assert_cmpstr (messages, !=, "POSIX");
  g_assert_false (g_str_has_prefix (messages, "C."));

  san_language_use ("ru");
  g_assert_cmpstr (_("Probability of an event"), ==, "Вероятность события");
  san_language_use ("en");
  g_assert_cmpstr (_("Probability of an event"), ==, "Probability of an event");
  san_language_use (NULL);
  g_assert_cmpstr (_("Probability of an event"), ==, "Probability of an event");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Only what every system has is to be found. */
  g_unsetenv ("LOCPATH");

  g_test_add_data_func ("/model/language/c", "C", test_any_locale);
  g_test_add_data_func ("/model/language/posix", "POSIX", test_any_locale);
  g_test_add_data_func ("/model/language/utf-8", "C.UTF-8", test_any_locale);
  g_test_add_data_func ("/model/language/not-installed", "tlh_KX.UTF-8", test_any_locale);

  return g_test_run ();
}
