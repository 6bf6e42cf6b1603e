/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SanPreferences:
 *
 * Language, style and notation. Every change takes effect at once.
 */
#define SAN_TYPE_PREFERENCES (san_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SanPreferences, san_preferences, SAN, PREFERENCES, AdwPreferencesWindow)

SanPreferences *san_preferences_new (GtkWindow *parent,
                                     GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
