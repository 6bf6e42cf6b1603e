/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SanApplication:
 *
 * The program: its windows, the files given to it, its language and style.
 */
#define SAN_TYPE_APPLICATION (san_application_get_type ())
G_DECLARE_FINAL_TYPE (SanApplication, san_application, SAN, APPLICATION, AdwApplication)

SanApplication *san_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
