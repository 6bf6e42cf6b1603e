/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/san-search.h"
#include "app/san-session.h"

G_BEGIN_DECLS

/**
 * SanWindow:
 *
 * A window around one session: the list of calculations beside the start page, the page of the open
 * calculation, or the report.
 */
#define SAN_TYPE_WINDOW (san_window_get_type ())
G_DECLARE_FINAL_TYPE (SanWindow, san_window, SAN, WINDOW, AdwApplicationWindow)

/* @search is borrowed and must outlive the window. */
SanWindow  *san_window_new          (AdwApplication  *application,
                                     SanSession      *session,
                                     const SanSearch *search,
                                     GSettings       *settings) G_GNUC_WARN_UNUSED_RESULT;

SanSession *san_window_get_session  (SanWindow       *self);
/* Opens the page of @method; %NULL for the start page. */
void        san_window_show_method  (SanWindow       *self,
                                     const SanMethod *method);
/* A short message, with a button for undoing where @undo_action is given */
void        san_window_tell         (SanWindow       *self,
                                     const char      *text,
                                     const char      *undo_action);
/* Closes the window and asks nothing; its session goes on elsewhere. */
void        san_window_discard      (SanWindow       *self);

G_END_DECLS
