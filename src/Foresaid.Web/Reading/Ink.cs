using Foresaid.Text;

namespace Foresaid.Web.Reading;

/// <summary>Something to mark in the text: a statement's words, or a part of them.</summary>
/// <param name="Span">Where, in UTF-16 code units.</param>
/// <param name="Statement">The statement that is underlined here; null for a mark.</param>
/// <param name="Marks">What is marked here.</param>
internal readonly record struct Ink(TextSpan Span, InkedStatement? Statement, Marks Marks);

/// <summary>A statement as the text shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">The number after its words.</param>
/// <param name="Band">How sure it sounds.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Length">How many characters its words take: longer ones are drawn below shorter ones.</param>
/// <param name="Start">Where its first word begins.</param>
/// <param name="End">Where its last word ends.</param>
internal sealed record InkedStatement(string Id, string Number, CertaintyBand Band, string Kind, int Length, int Start, int End);
