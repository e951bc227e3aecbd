using System.Collections.Immutable;
using Foresaid.Pages.Drafts;

namespace Foresaid.Pages.Html;

internal sealed class FoundThread
{
    public bool Holds(Node node) => false;
    public ImmutableArray<CommentDraft> Read(NodeList page, int? year) => [];
}
internal static class ThreadFinder
{
    public static FoundThread Find(NodeList page) => new();
}
