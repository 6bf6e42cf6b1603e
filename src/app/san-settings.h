/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/san-notation.h"

G_BEGIN_DECLS

/* The settings of the program, also when it runs from its build directory. */
GSettings   *san_settings_new             (void) G_GNUC_WARN_UNUSED_RESULT;

/* How numbers are to be written */
SanNotation  san_settings_get_notation    (GSettings  *settings);

gboolean     san_settings_is_starred      (GSettings  *settings,
                                           const char *method);
void         san_settings_toggle_star     (GSettings  *settings,
                                           const char *method);
/* Puts @method first among the recent ones; the oldest is forgotten. */
void         san_settings_add_recent      (GSettings  *settings,
                                           const char *method);

G_END_DECLS
