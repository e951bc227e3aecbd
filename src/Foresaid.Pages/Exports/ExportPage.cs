using System.Collections.Immutable;
using Foresaid.Pages.Drafts;
using Foresaid.Pages.Html;

namespace Foresaid.Pages.Exports;

/// <summary>A page as an export states it, its words still in markup.</summary>
internal sealed record ExportPage
{
    /// <summary>What is stated of the article; without body.</summary>
    public Article Article { get; init; } = new();

    /// <summary>The body's markup; empty where only the thread was exported.</summary>
    public string Html { get; init; } = "";

    /// <summary>The thread in any order.</summary>
    public ImmutableArray<ExportComment> Thread { get; init; } = [];

    /// <summary>The page, or a refusal where it has neither body nor comments.</summary>
    public PageReading Read()
    {
        var (body, images) = Html.Length == 0 ? ([], []) : HtmlFragment.Body(Html, Article);
        var thread = ThreadOrder.Of(Thread);
        return body.IsEmpty && thread.IsEmpty
            ? new PageReading.Refused(PageErrors.NoArticle, "This part of the input holds neither a text nor comments: pass the page itself.")
            : new PageReading.Read(PageComposer.Compose(new PageDraft { Article = Article, Body = body, Images = images, Thread = thread }, PageForm.Export));
    }
}

/// <summary>A comment as an export states it.</summary>
/// <param name="Id">What replies call it; null where nothing can answer it.</param>
/// <param name="Parent">The id of what it answers, which may be no comment of the page; null where it answers nothing.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Posted">When.</param>
/// <param name="State">What is left of it.</param>
/// <param name="Html">Its markup; not looked at where nothing is left of it.</param>
internal sealed record ExportComment(string? Id, string? Parent, string? Author, StatedDate? Posted, CommentState State, string Html)
{
    public int? Votes { get; init; }

    public bool IsEdited { get; init; }
}
