/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/san-field.h"

G_BEGIN_DECLS

/**
 * SanDraft:
 *
 * What a person has typed into the form of one calculation, exactly as typed, with undo. It knows
 * the fields but no widget: the window shows it, the `.sanstat` file keeps it, and
 * san_draft_to_input() turns it into the contract's JSON, from where everything is the same path
 * as on the command line.
 *
 * Scalars are texts under their field's id. All list and matrix fields of the form in use are the
 * columns of one grid: the names (`labels`) first, then each list field, each matrix field once for
 * each group, field by field within a group. A CHOICE with `SAN_FIELD_OR_LIST` has a column, the
 * last one, while its text is "#list". The TEXT list `groups` is no column but the groups' names.
 *
 * Columns that belong together are as long as the last row in which one of them has a number; names
 * and `SAN_FIELD_INDEPENDENT` columns have their own length, fields of fixed length have theirs. An
 * optional column left blank is absent, a required one is given with what it has. A form keeps up to
 * 10,000 rows and 100 groups.
 *
 * Signals: `changed` after every change, whatever its source.
 */
#define SAN_TYPE_DRAFT (san_draft_get_type ())
G_DECLARE_FINAL_TYPE (SanDraft, san_draft, SAN, DRAFT, GObject)

typedef struct
{
  const SanField *field;
  int             group;     /* from 0; -1 where the column belongs to no group */
} SanDraftColumn;

/* An empty form. @set must outlive it. */
SanDraft             *san_draft_new             (const SanFieldSet    *set) G_GNUC_WARN_UNUSED_RESULT;
const SanFieldSet    *san_draft_get_fields      (SanDraft             *draft);

/* Form in use, from 1; 0 where the calculation has one form only */
guint                 san_draft_get_form        (SanDraft             *draft);
/* Keeps what was typed into the other forms. */
void                  san_draft_set_form        (SanDraft             *draft,
                                                 guint                 form);

/* Whether @field belongs to the form in use, and other answers give it a meaning. */
gboolean              san_draft_asks            (SanDraft             *draft,
                                                 const SanField       *field);
/* Scalars: numbers as typed, the id of a choice, "true" or "false" of a flag, numbers of a list in
 * line parted by ";" or blanks, the GeoJSON of a map. Never %NULL. */
const char           *san_draft_get_text        (SanDraft             *draft,
                                                 const char           *field);
void                  san_draft_set_text        (SanDraft             *draft,
                                                 const char           *field,
                                                 const char           *text);

/* The grid of the form in use */
guint                 san_draft_get_n_columns   (SanDraft             *draft);
/* Field and group of a column; valid until groups or form change */
const SanDraftColumn *san_draft_get_column      (SanDraft             *draft,
                                                 guint                 column);
guint                 san_draft_get_n_rows      (SanDraft             *draft);
/* Whether the number of rows is the calculation’s, such as 12 months */
gboolean              san_draft_has_fixed_rows  (SanDraft             *draft);
/* The text of a cell, "" where it is blank */
const char           *san_draft_get_cell        (SanDraft             *draft,
                                                 guint                 row,
                                                 guint                 column);
/* Rows are added as needed. */
void                  san_draft_set_cell        (SanDraft             *draft,
                                                 guint                 row,
                                                 guint                 column,
                                                 const char           *text);
/* Rows can be inserted and removed where their number is not fixed. */
void                  san_draft_insert_row      (SanDraft             *draft,
                                                 guint                 row);
void                  san_draft_remove_rows     (SanDraft             *draft,
                                                 guint                 row,
                                                 guint                 n);
/* Moves @n rows by one, or the cells of @column alone if it has `SAN_FIELD_INDEPENDENT`; FALSE where
 * there is no place to move to. */
gboolean              san_draft_move_rows       (SanDraft             *draft,
                                                 guint                 column,
                                                 guint                 row,
                                                 guint                 n,
                                                 gboolean              down);
/* Clears the cells of a rectangle, as Delete does in a spreadsheet */
void                  san_draft_clear_cells     (SanDraft             *draft,
                                                 guint                 row,
                                                 guint                 column,
                                                 guint                 n_rows,
                                                 guint                 n_columns);
/* Groups have a name and a column for each matrix field; as many remain as the fields ask for. */
guint                 san_draft_get_n_groups    (SanDraft             *draft);
void                  san_draft_add_group       (SanDraft             *draft);
void                  san_draft_remove_group    (SanDraft             *draft,
                                                 guint                 group);
const char           *san_draft_get_group_name  (SanDraft             *draft,
                                                 guint                 group);
void                  san_draft_set_group_name  (SanDraft             *draft,
                                                 guint                 group,
                                                 const char           *name);
/* Puts a pasted block in with its first cell at @row, @column; rows are added as needed, columns
 * that do not fit are left out. Headings pasted over the first row are skipped, a last row that
 * adds the others up is left out, a line of values for a single column goes down the rows.
 * Returns: number of filled cells left out, headings not counted */
guint                 san_draft_paste           (SanDraft             *draft,
                                                 guint                 row,
                                                 guint                 column,
                                                 const char           *text);
/* Puts a table from a file in the place of all rows and groups, as one step of undo. A heading is
 * skipped; where a group has a single column, the heading names the groups, also if it is years.
 * Returns: number of filled cells left out, headings not counted */
guint                 san_draft_take_table      (SanDraft             *draft,
                                                 const char           *text);
/* Puts the rows in the order of one of their columns: numbers, then words, then blanks. A column
 * with `SAN_FIELD_INDEPENDENT` is sorted by itself; fixed rows keep their place. */
void                  san_draft_sort_rows       (SanDraft             *draft,
                                                 guint                 column,
                                                 gboolean              descending);
/* Tab-separated text of a rectangle */
char                 *san_draft_copy_cells      (SanDraft             *draft,
                                                 guint                 row,
                                                 guint                 column,
                                                 guint                 n_rows,
                                                 guint                 n_columns);

/* Whether nothing but blanks is typed */
gboolean              san_draft_is_empty        (SanDraft             *draft);
/* Empties all forms, as one step of undo. */
void                  san_draft_clear           (SanDraft             *draft);
/* Fills the whole form from the contract's JSON, as one step of undo; numbers get the decimal mark
 * of the interface's language */
void                  san_draft_fill            (SanDraft             *draft,
                                                 JsonObject           *input);
/* The contract's JSON. Text that is no number goes through as a string, so that the reader of the
 * inputs refuses it; a blank cell inside a column is null; blank cells at the end are left out. */
JsonObject           *san_draft_to_input        (SanDraft             *draft);

/* Cell of the grid where an error of the inputs lies; %FALSE if it is not in the grid */
gboolean              san_draft_locate          (SanDraft             *draft,
                                                 const GError         *error,
                                                 guint                *row,
                                                 guint                *column);

/* Steps of typing are as in san_history_keep_typing(). */
gboolean              san_draft_can_undo        (SanDraft             *draft);
gboolean              san_draft_can_redo        (SanDraft             *draft);
void                  san_draft_undo            (SanDraft             *draft);
void                  san_draft_redo            (SanDraft             *draft);

/* The texts as JSON, for the document; unknown members are ignored when read. What is refused
 * (`SAN_ERROR_BAD_JSON` with the member) leaves the draft as it was; what is read has no undo. */
JsonNode             *san_draft_save            (SanDraft             *draft);
gboolean              san_draft_load            (SanDraft             *draft,
                                                 JsonNode             *node,
                                                 GError              **error);

G_END_DECLS
