/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-draft.h"

/* An empty draft of a method whose fields use the contract's names, or of "flags", "dependent" and
 * "scalar-forms", which have what those don't */
SanDraft *new_draft     (const char *method);
/* Fills @draft from JSON text */
void      fill          (SanDraft   *draft,
                         const char *input);
/* 5 and 5.0 are the same number, and the order of members means nothing. */
gboolean  nodes_equal   (JsonNode   *a,
                         JsonNode   *b);
void      assert_object (JsonObject *object,
                         JsonObject *expected);
/* @expected is JSON text. */
void      assert_input  (SanDraft   *draft,
                         const char *expected);
