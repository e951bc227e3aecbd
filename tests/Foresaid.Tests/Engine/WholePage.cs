using System.Text;
using Foresaid.Engine;
using Foresaid.Pages;
using NodaTime;
using Xunit;

namespace Foresaid.Tests.Engine;

/// <summary>Shorthand for reading whole pages with the built-in models.</summary>
internal static class WholePage
{
    private static readonly LocalDate _today = new(2029, 3, 14);

    public static Reader Reader { get; } = new();

    /// <summary>Reads a text as article body, said on 14 March 2029.</summary>
    public static Document Plain(string text) => Read(text, new PageOptions(PageForm.Plain, _today));

    /// <summary>Reads a thread below a short article: first a comment by Ann, then Bo's answer to it.</summary>
    public static Document Thread(string comment, string reply) => Read(
        $"Ice road opens late\nBy Jo Marten\n14 March 2029\n\nThe road across the strait is closed to cars and lorries, the county office in Haapsalu says.\n\nNobody is surprised.\n\nCOMMENTS (2)\n\n* Ann, 14 Mar 09:12\n  {comment}\n    * Bo, 14 Mar 09:30\n      {reply}\n",
        new PageOptions(PageForm.Dump, _today));

    public static Document Read(string text, PageOptions? options = null) =>
        Assert.IsType<Reading.Done>(Reader.Read("page.txt", Encoding.UTF8.GetBytes(text), options)).Document;

    /// <summary>The words of some spans, counted in code points by other means than the engine's.</summary>
    public static string Words(Document document, IEnumerable<CodePointSpan> spans)
    {
        var runes = document.Text.EnumerateRunes().ToList();
        return string.Join(" … ", spans.Select(span => string.Concat(runes[span.Start..span.End])));
    }

    /// <summary>The names along a statement's chain: "Ann &lt; Bo &lt; article author".</summary>
    public static string Chain(Document document, DocumentStatement statement) =>
        string.Join(" < ", statement.Chain.Select(id => document.Sources.Single(source => source.Id == id).Name));

    /// <summary>The one forecast of a document.</summary>
    public static DocumentStatement Forecast(Document document) => Assert.Single(document.Statements, statement => statement.Kind == "forecast");
}
