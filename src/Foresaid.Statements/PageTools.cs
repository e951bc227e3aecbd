using Foresaid.Statements.Attributions.Learned;
using Foresaid.Statements.Sources;
using Foresaid.Statements.Times;

namespace Foresaid.Statements;

/// <summary>What the passages of a page are read with, one after the other.</summary>
/// <param name="Models">The trained models.</param>
/// <param name="Tagger">Finds attributions.</param>
/// <param name="Syntax">The sheet.</param>
/// <param name="Book">The sources so far.</param>
/// <param name="Records">The records so far.</param>
/// <param name="Times">The times that the page names.</param>
internal sealed record PageTools(StatementModels Models, AttributionTagger Tagger, Syntax Syntax, SourceBook Book, RecordBook Records, PageTimes Times);
