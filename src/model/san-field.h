/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/san-error.h"

G_BEGIN_DECLS

typedef enum {
  SAN_FIELD_NUMBER,
  SAN_FIELD_COUNT,    /* an integer 0 … 2^53 */
  SAN_FIELD_CHOICE,   /* one of @choices */
  SAN_FIELD_FLAG,
  SAN_FIELD_TEXT,     /* names of rows and groups; shown, never calculated with */
  SAN_FIELD_MAP,      /* the outlines of a GeoJSON file */
} SanFieldType;

typedef enum {
  SAN_SHAPE_SCALAR,
  SAN_SHAPE_LIST,     /* T[]: one column of the form's grid */
  SAN_SHAPE_MATRIX,   /* T[][]: one column of the grid for each group; JSON is [group][row] */
} SanShape;

typedef enum {
  SAN_FIELD_FLAGS_NONE = 0,
  SAN_FIELD_OPTIONAL = 1 << 0,
  SAN_FIELD_NON_NEGATIVE = 1 << 1,  /* below 0 → `negative` */
  SAN_FIELD_POSITIVE = 1 << 2,      /* NON_NEGATIVE, then 0 → the field's @zero_code */
  SAN_FIELD_BOUNDED = 1 << 3,       /* outside @min … @max → `out-of-range` */
  SAN_FIELD_OPEN = 1 << 4,          /* with BOUNDED: the ends themselves are refused too */
  SAN_FIELD_NULLABLE = 1 << 5,      /* list elements may be null; they are read as NaN */
  SAN_FIELD_INDEPENDENT = 1 << 6,   /* a column with a length of its own, such as two samples */
  SAN_FIELD_RECTANGULAR = 1 << 7,   /* matrix rows of different length → `unequal-lengths` */
  SAN_FIELD_OR_COUNT = 1 << 8,      /* a CHOICE that may be a count instead: the number of a group */
  SAN_FIELD_OR_LIST = 1 << 9,       /* a CHOICE that may be a list of numbers ≥ 0 instead: own values */
  SAN_FIELD_ADVANCED = 1 << 10,     /* the form folds it away under “More settings” */
  SAN_FIELD_IN_LINE = 1 << 11,      /* a list that is typed into one entry, "10; 15; 20" */
  SAN_FIELD_LOOK = 1 << 12,         /* of the look only: none of the given data of a report */
} SanFieldFlags;

/**
 * SanChoice:
 * @id: stable word of the contract
 * @label: what the form shows, marked with N_()
 */
typedef struct
{
  const char *id;
  const char *label;
} SanChoice;

/**
 * SanField:
 *
 * One input of a calculation. A descriptor holds an array of them, in the order of the contract,
 * closed by an element without an id.
 *
 * @id: name in the contract's JSON
 * @label: name in the form, marked with N_()
 * @symbol: the textbook's symbol as formula markup, or %NULL
 * @unit: unit shown behind the field, marked with N_(), or %NULL
 * @hint: one sentence of help, marked with N_(), or %NULL
 * @min, @max: limits for `SAN_FIELD_BOUNDED`
 * @zero_code: code for 0 in a `SAN_FIELD_POSITIVE` field; when left out, `out-of-range`
 * @min_length: fewest elements of a list, or fewest rows of a matrix; 0 counts as 1 for a required
 *   list of numbers whose contract says nothing else
 * @fixed_length: exact number of elements, else `unequal-lengths`; 0 for any
 * @row_labels: (nullable): N_() names of the rows of a list of fixed length, closed by %NULL
 * @choices: choices of a CHOICE, closed by an element without an id
 * @fallback: value when absent, as JSON text (`"1000"`, `"\"interval\""`), or %NULL
 * @suggestions: (nullable): values in common use, as JSON numbers, closed by %NULL; the form offers
 *   them beside the entry
 * @form: number of the form it belongs to, from 1; 0 for all forms. A field of two forms out of
 *   three stands twice.
 * @when: (nullable): id of a CHOICE or FLAG that decides whether the field has a meaning
 * @when_any: with @when: the answers with which it has, closed by %NULL; otherwise the form hides
 *   it and leaves it out
 */
typedef struct
{
  const char         *id;
  const char         *label;
  const char         *symbol;
  const char         *unit;
  const char         *hint;
  SanFieldType        type;
  SanShape            shape;
  SanFieldFlags       flags;
  double              min;
  double              max;
  SanErrorCode        zero_code;
  gsize               min_length;
  gsize               fixed_length;
  const char * const *row_labels;
  const SanChoice    *choices;
  const char         *fallback;
  const char * const *suggestions;
  guint               form;
  const char         *when;
  const char * const *when_any;
} SanField;

/**
 * SanForm:
 *
 * One of several ways to give the data of a calculation. The first form whose @lead field is
 * present in the input is the one in use.
 *
 * @label: name in the form, marked with N_()
 * @lead: id of the field whose presence chooses the form
 */
typedef struct
{
  const char *label;
  const char *lead;
} SanForm;

/**
 * SanFieldSet:
 *
 * @fields: closed by an element without an id
 * @forms: (nullable): closed by an element without a label; the forms are numbered from 1
 */
typedef struct
{
  const SanField *fields;
  const SanForm  *forms;
} SanFieldSet;

/* 100, 1000, 10 000 and 100 000: what rates are calculated per */
extern const char * const san_field_usual_bases[];

/* Rows that nearly every descriptor has. */
#define SAN_FIELD_BASE(default_base) \
  { .id = "base", .label = N_("Calculated per"), .type = SAN_FIELD_NUMBER, \
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_POSITIVE, .zero_code = SAN_ERROR_OUT_OF_RANGE, \
    .fallback = default_base, .suggestions = san_field_usual_bases, \
    .hint = N_("100 gives percent, 1000 per mille; also 10,000 and 100,000 are in use.") }

#define SAN_FIELD_CONFIDENCE \
  { .id = "confidence", .label = N_("Confidence probability"), .type = SAN_FIELD_NUMBER, \
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_BOUNDED | SAN_FIELD_OPEN | SAN_FIELD_ADVANCED, \
    .min = 0, .max = 1, .fallback = "0.95", \
    .hint = N_("A fraction between 0 and 1: 0.95 means 95%.") }

/* Names of the rows of the grid: years, causes, age groups. */
#define SAN_FIELD_LABELS(text) \
  { .id = "labels", .label = text, .type = SAN_FIELD_TEXT, .shape = SAN_SHAPE_LIST, \
    .flags = SAN_FIELD_OPTIONAL }

/* Names of the two groups of a comparison. */
#define SAN_FIELD_GROUP_NAMES \
  { .id = "group1", .label = N_("Name of the first group"), .type = SAN_FIELD_TEXT, \
    .flags = SAN_FIELD_OPTIONAL }, \
  { .id = "group2", .label = N_("Name of the second group"), .type = SAN_FIELD_TEXT, \
    .flags = SAN_FIELD_OPTIONAL }

/* What is studied, where and when. It opens the titles of tables and charts and the conclusion. */
#define SAN_FIELD_SUBJECT \
  { .id = "subject", .label = N_("What is studied"), .type = SAN_FIELD_TEXT, \
    .flags = SAN_FIELD_OPTIONAL, \
    .hint = N_("Phenomenon, place and period, for example “Measles in the city of N in 2012”.") }

/* Where the numbers come from. It stands under the charts. */
#define SAN_FIELD_SOURCE \
  { .id = "source", .label = N_("Source of the data"), .type = SAN_FIELD_TEXT, \
    .flags = SAN_FIELD_OPTIONAL | SAN_FIELD_ADVANCED, \
    .hint = N_("Stands under the chart, for example “Statistical yearbook, 2012”.") }

/* Returns: (nullable): the field of this id; %NULL also for the id %NULL */
const SanField *san_field_set_find       (const SanFieldSet *set,
                                          const char        *id);
/* Answer that counts while a CHOICE or FLAG has none: the id of a choice, "true" or "false". */
char           *san_field_dup_fallback   (const SanField    *field) G_GNUC_WARN_UNUSED_RESULT;
/* 0 where there is one form only */
guint           san_field_set_n_forms    (const SanFieldSet *set);

/* A sentence for a person: which field, what is wrong, what to do. */
char           *san_field_set_explain    (const SanFieldSet *set,
                                          const GError      *error);

G_END_DECLS
