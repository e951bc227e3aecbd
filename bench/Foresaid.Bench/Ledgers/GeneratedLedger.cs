using System.Globalization;
using Foresaid.Engine;
using Foresaid.Ledger;
using Foresaid.Ledger.Events;
using Foresaid.Ledger.Questions;
using Foresaid.Scoring;
using NodaTime;

namespace Foresaid.Bench.Ledgers;

/// <summary>Makes a ledger of any size out of a seed: pages, questions, links, reviews, outcomes. All of it is invented.</summary>
internal sealed class GeneratedLedger(int statements, int questions)
{
    private const int PerPage = 20;
    private const int People = 4_000;

    private static readonly string[] _first = ["Ada", "Ola", "Nils", "Jana", "Viktor", "Mira", "Tomas", "Elin", "Pavel", "Ines", "Karim", "Lena", "Bodil", "Anton", "Rosa", "Sven"];
    private static readonly string[] _last = ["Moen", "Berg", "Dahl", "Horak", "Lind", "Novak", "Sand", "Vik", "Orlov", "Costa", "Hadid", "Winter", "Falk", "Petrov", "Rossi", "Holm"];
    private static readonly string[] _things = ["the ferry", "the dam", "the bridge", "the harbour", "the rate", "the council", "the treaty", "the pipeline", "the grid", "the mine", "the fleet", "the border"];
    private static readonly string[] _verbs = ["closes", "opens", "rises", "falls", "is sold", "is rebuilt", "fails", "holds", "doubles", "is signed", "is delayed", "freezes"];
    private static readonly (string Phrase, double Low, double Best, double High)[] _sure =
        [("certainly", 0.88, 0.95, 0.99), ("likely", 0.6, 0.72, 0.85), ("probably", 0.55, 0.7, 0.85), ("may", 0.25, 0.45, 0.65), ("possibly", 0.2, 0.38, 0.55), ("will", 0.82, 0.92, 0.98)];

    private static readonly Instant _start = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>The pages.</summary>
    public IEnumerable<KeptReading> Readings()
    {
        var random = new Random(20261125);
        for (var page = 0; page * PerPage < statements; page++)
        {
            var day = new LocalDate(2020, 1, 1).PlusDays(page % 2_000);
            var texts = Enumerable.Range(0, PerPage).Select(index => Text(random, (page * PerPage) + index)).ToList();
            yield return new KeptReading(
                page.ToString("x8", CultureInfo.InvariantCulture).PadRight(64, '0'), "0.1.0", "auto", $"generated/{page}.html", $"Generated page {page}",
                day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), _start + Duration.FromMinutes(page), Document(page, texts), [.. texts.Select((text, index) => Statement(random, text, index, day, page))])
            {
                Publication = $"Post {page % 30}",
            };
        }
    }

    /// <summary>Questions, links, reviews and outcomes, some hundred acts at a time.</summary>
    public IEnumerable<LedgerAct[]> Acts()
    {
        var random = new Random(7);
        var acts = new List<LedgerAct>();
        var statement = 1L;
        for (var question = 1; question <= questions; question++)
        {
            acts.Add(new LedgerAct.QuestionOpened(new QuestionWords(
                $"{_things[question % _things.Length]} {_verbs[question % _verbs.Length]} in district {question % 997}", new LocalDate(2020, 1, 1),
                new LocalDate(2022, 1, 1).PlusDays(question % 2_000), "By the office of record.", [$"tag {question % 500}"], null)));
            for (var link = 0; link < 10 && statement <= statements; link++, statement += 2)
            {
                acts.Add(new LedgerAct.Accepted(statement));
                acts.Add(new LedgerAct.Linked(statement, question, random.Next(5) > 0, LinkFit.Exact));
            }

            if (question % 3 != 0)
            {
                acts.Add(new LedgerAct.Proposed(question, random.Next(2) == 0 ? Outcome.Yes : Outcome.No, null, [], null, null, "As the record says."));
                acts.Add(new LedgerAct.Confirmed(question));
            }

            if (acts.Count > 2_000)
            {
                yield return [.. acts];
                acts.Clear();
            }
        }

        if (acts.Count > 0)
        {
            yield return [.. acts];
        }
    }

    private static string Text(Random random, int number) =>
        $"{_things[random.Next(_things.Length)]} {_sure[random.Next(_sure.Length)].Phrase} {_verbs[random.Next(_verbs.Length)]} in district {random.Next(997)} before the year is out, number {number}";

    private static KeptStatement Statement(Random random, string text, int index, LocalDate day, int page)
    {
        var (phrase, low, best, high) = _sure[random.Next(_sure.Length)];
        var who = (int)(People * Math.Pow(random.NextDouble(), 2));
        return new KeptStatement(
            $"s{index + 1}", "forecast", $"{_first[who % 16]} {_last[who / 16 % 16]}{who / 256}", null, text, text, random.Next(4) > 0,
            random.Next(5) == 0 ? null : ProbabilityRange.Of(Probability.Of(low), Probability.Of(best), Probability.Of(high)), null, random.Next(2) == 0 ? day.PlusDays(200) : null)
        {
            Phrase = phrase,
            Scale = "2026-1",
            Checkable = "dated",
            Confidence = 0.5 + (random.NextDouble() / 2),
            SaidOn = day,
            Spans = string.Create(CultureInfo.InvariantCulture, $"0-{10 + (page % 5)}"),
        };
    }

    private static string Document(int page, List<string> texts) => DocumentJson.Write(new Document
    {
        Format = Engine.Document.CurrentFormat,
        Path = $"generated/{page}.html",
        Sha256 = page.ToString("x8", CultureInfo.InvariantCulture).PadRight(64, '0'),
        Engine = "0.1.0",
        Text = string.Join(".\n", texts),
        Article = new DocumentArticle($"Generated page {page}", null, null, null, null, null, null, [], [], [], [], null, [], []),
        Comments = [],
        Sources = [],
        Attributions = [],
        Statements = [],
        CausalLinks = [],
        Contradictions = [],
    });
}
