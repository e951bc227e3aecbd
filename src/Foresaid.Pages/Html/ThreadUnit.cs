using System.Collections.Immutable;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

/// <summary>A comment as it stands in the markup.</summary>
/// <param name="Node">The element that holds it and, where replies are nested, its replies.</param>
/// <param name="Anchors">The names by which links reach it, other than its element's own, the surest first; the last may be another's.</param>
/// <param name="Author">Who wrote it; null where nobody is named.</param>
/// <param name="When">When it was posted, as the page writes it; null where it does not say.</param>
/// <param name="Pieces">Its words.</param>
/// <param name="ReplyAddress">What the link to its parent points at ("#comment-12"); null where there is none.</param>
/// <param name="ReplyName">Whom it says it answers; null where it does not say.</param>
/// <param name="Depth">How deep it says it stands; 0 where it does not say.</param>
/// <param name="Votes">Its votes; null where none are shown.</param>
/// <param name="IsEdited">Whether the page says that it was changed.</param>
internal sealed record ThreadUnit(Node Node, ImmutableArray<string> Anchors, string? Author, string? When, ImmutableArray<Piece> Pieces, string? ReplyAddress, string? ReplyName, int Depth, int? Votes, bool IsEdited);
