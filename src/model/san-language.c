/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/san-language.h"

#include <locale.h>
#include <string.h>

#include <libintl.h>

/* gettext looks at $LANGUAGE only where the locale of the messages is a real one; from glibc 2.39
 * on neither C nor C.UTF-8 is one (glibc bug 16621). */
static gboolean
is_plain_locale (const char *locale)
{
  return locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0
         || g_str_has_prefix (locale, "C.");
}

/* Nothing but C.UTF-8 need be installed. For the unknown territory glibc falls back to the data of
 * C.UTF-8, but keeps the name asked for, by which gettext takes it for a real locale. The others
 * are for systems that have their locales in one archive, where only whole names are found. */
static void
choose_message_locale (void)
{
  static const char * const fallbacks[] = { "C_ZZ.UTF-8", "en_US.UTF-8", "ru_RU.UTF-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (fallbacks); i++)
    if (is_plain_locale (setlocale (LC_MESSAGES, NULL)))
      setlocale (LC_MESSAGES, fallbacks[i]);
  /* Without a character set gettext would turn every letter of a translation into "?". */
  if (is_plain_locale (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");
}

gboolean
san_is_uninstalled (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  /* Where /proc is not mounted, as in a bare chroot, the build directory itself has to tell. */
  if (program == NULL)
    return g_file_test (SAN_BUILD_ROOT, G_FILE_TEST_IS_DIR);
  return g_str_has_prefix (program, SAN_BUILD_ROOT "/");
}

void
san_language_init (void)
{
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  choose_message_locale ();

  bindtextdomain (GETTEXT_PACKAGE, san_is_uninstalled () ? SAN_BUILD_LOCALEDIR : SAN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  /* At the first text GLib decides for the whole run whether to translate. While the domain is the
   * default one it always does; later, a first text in English would switch it off for good. */
  g_dgettext (GETTEXT_PACKAGE, "");
  textdomain (GETTEXT_PACKAGE);
}

void
san_language_use (const char *language)
{
  if (language != NULL && *language != '\0')
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  /* Naming the domain again makes gettext forget which catalogue it used so far. */
  textdomain (GETTEXT_PACKAGE);
}
