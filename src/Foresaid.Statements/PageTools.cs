using System.Collections.Immutable;
using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Conditions;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements;

/// <summary>What the passages of a page are read with, one after the other.</summary>
/// <param name="Models">The trained models.</param>
/// <param name="Tagger">Finds attributions.</param>
/// <param name="Syntax">The sheet.</param>
/// <param name="Book">The sources so far.</param>
/// <param name="Records">The records so far.</param>
/// <param name="Times">The times that the page names.</param>
/// <param name="Conditions">What its statements are conditional on.</param>
internal sealed record PageTools(StatementModels Models, AttributionTagger Tagger, Syntax Syntax, SourceBook Book, RecordBook Records, PageTimes Times, PageConditions Conditions)
{
    /// <summary>Lays out the tools for a page, and finds the quotations of each passage.</summary>
    /// <param name="models">The trained models.</param>
    /// <param name="sheet">The page's text with its analysis.</param>
    /// <param name="passages">Its passages.</param>
    /// <param name="events">The public events that windows may name.</param>
    /// <param name="choose">Tells whom a description or a pronoun means; null to ask the model.</param>
    public static (PageTools Tools, ImmutableArray<ImmutableArray<Quotation>> Quotations) For(StatementModels models, Sheet sheet, ImmutableArray<Passage> passages, EventCalendar events, Func<Anaphor, IReadOnlyList<Coreference.Candidate>, int>? choose = null)
    {
        var syntax = new Syntax(sheet);
        ImmutableArray<ImmutableArray<Quotation>> quotations = [.. passages.Select(passage => QuotationFinder.Find(sheet.Text, passage.Blocks))];
        var words = new WordNumbers(syntax, quotations.SelectMany(found => found));
        var book = new SourceBook(syntax, passages, token => words.Quotes[token] != 0, models.GivenNames, choose ?? Coreference.By(models.Coreference));
        return (new PageTools(models, new AttributionTagger(models.Attributions, words), syntax, book, new RecordBook(syntax, book), new PageTimes(syntax, passages, events), new PageConditions(new ConditionalTagger(models.Conditions, words))), quotations);
    }
}
