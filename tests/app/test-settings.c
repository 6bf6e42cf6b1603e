/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/san-settings.h"

static void
assert_list (GSettings  *settings,
             const char *key,
             const char *expected)
{
  g_auto(GStrv) ids = g_settings_get_strv (settings, key);
  g_autofree char *joined = g_strjoinv (" ", ids);

  g_assert_cmpstr (joined, ==, expected);
}

/* The memory backend is shared by the whole process. */
static GSettings *
fresh_settings (void)
{
  GSettings *settings = san_settings_new ();

  g_settings_reset (settings, "starred");
  g_settings_reset (settings, "recent");
  g_settings_reset (settings, "extra-decimals");
  g_settings_reset (settings, "modern-errors");
  return settings;
}

static void
test_star (void)
{
  g_autoptr(GSettings) settings = fresh_settings ();

  g_assert_false (san_settings_is_starred (settings, "moments"));
  san_settings_toggle_star (settings, "moments");
  san_settings_toggle_star (settings, "quetelet");
  g_assert_true (san_settings_is_starred (settings, "moments"));
  assert_list (settings, "starred", "moments quetelet");
  san_settings_toggle_star (settings, "moments");
  g_assert_false (san_settings_is_starred (settings, "moments"));
  assert_list (settings, "starred", "quetelet");
}

static void
test_recent (void)
{
  g_autoptr(GSettings) settings = fresh_settings ();

  san_settings_add_recent (settings, "a");
  san_settings_add_recent (settings, "b");
  san_settings_add_recent (settings, "a");
  assert_list (settings, "recent", "a b");
}

static void
test_recent_is_bounded (void)
{
  g_autoptr(GSettings) settings = fresh_settings ();
  static const char * const ids[] = { "a", "b", "c", "d", "e", "f", "g" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    san_settings_add_recent (settings, ids[i]);
  assert_list (settings, "recent", "g f e d c");
}

static void
test_notation (void)
{
  g_autoptr(GSettings) settings = fresh_settings ();
  SanNotation notation = san_settings_get_notation (settings);

  g_assert_cmpint (notation.extra_decimals, ==, 0);
  g_assert_false (notation.modern_errors);
  g_settings_set_int (settings, "extra-decimals", 2);
  g_settings_set_boolean (settings, "modern-errors", TRUE);
  notation = san_settings_get_notation (settings);
  g_assert_cmpint (notation.extra_decimals, ==, 2);
  g_assert_true (notation.modern_errors);
}

/* A window manager that lays out the screen by itself makes a window smaller than it wants. */
static void
test_small_window (void)
{
  g_autoptr(GSettings) settings = fresh_settings ();

  g_assert_true (g_settings_set_int (settings, "window-width", 300));
  g_assert_true (g_settings_set_int (settings, "window-height", 200));
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, 300);
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/star", test_star);
  g_test_add_func ("/settings/recent", test_recent);
  g_test_add_func ("/settings/recent-is-bounded", test_recent_is_bounded);
  g_test_add_func ("/settings/notation", test_notation);
  g_test_add_func ("/settings/small-window", test_small_window);
  return g_test_run ();
}
