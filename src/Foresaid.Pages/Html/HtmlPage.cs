using Foresaid.Pages.Drafts;
using NodaTime;

namespace Foresaid.Pages.Html;

internal static class HtmlPage
{
    public static PageDraft Read(string text, LocalDate? published) => new();
}
