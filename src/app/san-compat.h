/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What newer GTK and libadwaita do differently stands here and nowhere else. Every dialog is
 * modal to @parent's window and calls back once, or never when @parent goes away first. */

/**
 * SanFileType:
 *
 * A kind of file that a chooser offers.
 *
 * @name: as shown, in the language of the interface
 * @suffix: ending without the point, such as "pdf"; several are parted by semicolons
 */
typedef struct
{
  const char *name;
  const char *suffix;
} SanFileType;

/* @file: (nullable): %NULL when the dialog was cancelled */
typedef void (*SanFileFunc)   (GtkWidget  *parent,
                               GFile      *file,
                               gpointer    user_data);
/* @response: id of the chosen answer, or "cancel" */
typedef void (*SanAnswerFunc) (GtkWidget  *parent,
                               const char *response,
                               gpointer    user_data);

/**
 * SanAnswerChoice:
 *
 * An answer of san_compat_ask().
 *
 * @id: given to the callback; "cancel" is what Escape means
 * @label: of the button, with its mnemonic
 * @appearance: suggested for the usual answer, destructive for one that loses something
 */
typedef struct
{
  const char            *id;
  const char            *label;
  AdwResponseAppearance  appearance;
} SanAnswerChoice;

void san_compat_open_file (GtkWidget             *parent,
                           const char            *title,
                           const SanFileType     *type,
                           SanFileFunc            callback,
                           gpointer               user_data);

/* @types: the first one is preselected; a name without one of their endings gets that of the
 * chosen type */
void san_compat_save_file (GtkWidget             *parent,
                           const char            *title,
                           const char            *suggested_name,
                           const SanFileType     *types,
                           gsize                  n_types,
                           SanFileFunc            callback,
                           gpointer               user_data);

/* The first answer that is not "cancel" and is suggested is the default one. */
void san_compat_ask       (GtkWidget             *parent,
                           const char            *heading,
                           const char            *body,
                           const SanAnswerChoice *answers,
                           gsize                  n_answers,
                           SanAnswerFunc          callback,
                           gpointer               user_data);

/* Tells what went wrong and waits for nothing. */
void san_compat_tell      (GtkWidget             *parent,
                           const char            *heading,
                           const char            *body);

G_END_DECLS
