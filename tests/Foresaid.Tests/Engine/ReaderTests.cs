using System.Text;
using Foresaid.Engine;
using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Engine;

public sealed class ReaderTests
{
    [Theory]
    [InlineData("“The old bridge will close in May,” Anna Holt said.", "direct", "“The old bridge will close in May,”")]
    [InlineData("Anna Holt said: “The old bridge will close in May.”", "direct", "“The old bridge will close in May.”")]
    [InlineData("“The old bridge,” Anna Holt said, “will close in May.”", "direct", "“The old bridge,” … “will close in May.”")]
    [InlineData("Anna Holt said that the old bridge will close in May.", "indirect", "the old bridge will close in May")]
    [InlineData("Anna Holt said the old bridge “will close in May”.", "mixed", "the old bridge “will close in May”")]
    [InlineData("The old bridge will close in May, Anna Holt said.", "indirect", "The old bridge will close in May")]
    [InlineData("The old bridge will close in May, according to Anna Holt.", "indirect", "The old bridge will close in May")]
    [InlineData("According to Anna Holt, the old bridge will close in May.", "indirect", "the old bridge will close in May")]
    public void The_words_belong_to_who_said_them(string text, string quoted, string content)
    {
        var document = WholePage.Plain(text);
        var attribution = Assert.Single(document.Attributions);
        var statement = WholePage.Forecast(document);

        Assert.Equal((quoted, "Anna Holt", content), (attribution.Quoted, WholePage.Words(document, attribution.Source), WholePage.Words(document, attribution.Content).Replace("that ", "", StringComparison.Ordinal)));
        Assert.Equal("Anna Holt < article author", WholePage.Chain(document, statement));
        Assert.Equal(("+", "2029-05-01", "2029-05-31", "dated"), (statement.Polarity, statement.Window?.From, statement.Window?.To, statement.Checkable));
    }

    [Theory]
    [InlineData("Anna Holt said that Bo Berg told her that the old bridge will close.", "Bo Berg")]
    [InlineData("Anna Holt said that the mayor told her that the old bridge will close.", "the mayor")]
    public void Who_passed_it_on_stands_in_the_chain(string text, string speaker)
    {
        var document = WholePage.Plain(text);

        Assert.Equal($"{speaker} < Anna Holt < article author", WholePage.Chain(document, WholePage.Forecast(document)));
    }

    [Theory]
    [InlineData("Less July water will reach the mill for another ten years.", "for another ten years")]
    [InlineData("The brokers expect the price to fall below three hundred by Friday.", "by Friday")]
    [InlineData("He expects to have signed by Thanksgiving.", "by Thanksgiving")]
    [InlineData("The club will not see Christmas.", "Christmas")]
    public void The_time_that_bounds_is_the_window(string text, string phrase)
    {
        var document = WholePage.Plain(text);

        Assert.Equal(phrase, WholePage.Words(document, WholePage.Forecast(document).Window!.Phrase));
    }

    // Said on 14 March 2029. "-" is a day that the words do not state.
    [Theory]
    [InlineData("The mill is sold, and for the first time in nine years the owners will pay a dividend this summer.", "2029-06-01", "2029-08-31")]
    [InlineData("The ferry will not reach the island this week.", "2029-03-12", "2029-03-18")]
    [InlineData("I would be amazed if the mill still ran at Easter 2030.", "2030-04-21", "2030-04-21")]
    [InlineData("She would be surprised if the roof lasted until the fair in August.", "-", "2029-07-31")]
    [InlineData("The mill will be sold after the cup final on 16 May.", "2029-05-17", "-")]
    [InlineData("On 6 May the county will vote.", "2029-05-06", "2029-05-06")]
    [InlineData("This year's catch will be the best since 2015.", "2029-01-01", "2029-12-31")]
    [InlineData("A strike with pickets in June will not end in August.", "2029-08-01", "2029-08-31")]
    [InlineData("The council put off until 5 June its vote on the mill. The owners will give way before the vote.", "-", "2029-06-04")]
    [InlineData("Nothing will move before the local elections on 6 May. The mill will be shut before the vote.", "-", "2029-05-05")]
    [InlineData("The fair opens on 19 May. The mill will be empty on the 19th.", "2029-05-19", "2029-05-19")]
    [InlineData("The mill will print its February figures by noon.", "-", "2029-03-14")]
    public void The_days_of_a_window_are_told(string text, string from, string to)
    {
        var window = WholePage.Plain(text).Statements.Last(statement => statement.Kind == "forecast").Window!;

        Assert.Equal((from, to), (window.From ?? "-", window.To ?? "-"));
    }

    [Fact]
    public void This_year_is_what_is_left_of_it_in_its_second_half()
    {
        var document = WholePage.Read("The mill will not open this year.", new PageOptions(PageForm.Plain, new NodaTime.LocalDate(2029, 9, 12)));

        Assert.Equal(("2029-09-12", "2029-12-31"), (WholePage.Forecast(document).Window?.From, WholePage.Forecast(document).Window?.To));
    }

    [Theory]
    [InlineData("If the mill shuts, the shop will follow within a year.", null)]
    [InlineData("Shut the mill and the shop will follow within a year.", null)]
    [InlineData("If it goes on like this, the shop will follow within a year.", "2030-03-14")]
    [InlineData("Give it two years and the shop will follow.", "2031-03-14")]
    [InlineData("If the mill shuts, the town will lose half its people over the next four years.", "2033-03-14")]
    public void A_length_counts_from_what_may_come(string text, string? to) =>
        Assert.Equal(to, WholePage.Plain(text).Statements.Last(statement => statement.Kind == "forecast").Window?.To);

    [Theory]
    [InlineData("The ferry will sail by Easter. I doubt that.", "2029-04-01")]
    [InlineData("Will the ferry sail before Easter? It won't.", "2029-03-31")]
    [InlineData("The ferry will sail by Easter. I would put that at one in three.", "2029-04-01")]
    [InlineData("The company will be back by Easter. Nobody in the town will buy from it.", null)]
    public void Odds_and_ellipses_keep_the_time_of_what_they_speak_of(string text, string? to) =>
        Assert.Equal(to, WholePage.Plain(text).Statements.Last(statement => statement.Kind == "forecast").Window?.To);

    [Theory]
    [InlineData("The board meets on 12 June. It will say no.", "2029-06-12")]
    [InlineData("The inspectors will come back on 1 June, and they will find nothing.", "2029-06-01")]
    [InlineData("The boats will be sold by Easter. The owners will keep the rest.", null)]
    [InlineData("The siege will drag on to mid-2031.", "2031-08-31")]
    public void What_is_set_for_a_day_dates_what_is_said_of_it(string text, string? to) =>
        Assert.Equal(to, WholePage.Plain(text).Statements.Last(statement => statement.Kind == "forecast").Window?.To);

    [Theory]
    [InlineData("Half of them, if we are lucky.", "2029-04-01")]
    [InlineData("It won't cross before anybody else does.", null)]
    [InlineData("It will never be on time.", "2029-04-01")]
    [InlineData("The company will go bankrupt.", null)]
    public void A_reply_keeps_the_time_of_what_it_answers(string reply, string? to) =>
        Assert.Equal(to, WholePage.Thread("The ferry will sail by Easter.", reply).Statements.Last(statement => statement.Kind == "forecast").Window?.To);

    [Fact]
    public void Who_is_cited_said_it_first()
    {
        var document = WholePage.Plain("The Harbour Post reported, citing a port official, that the old bridge will close.");

        Assert.Equal("a port official < Harbour Post < article author", WholePage.Chain(document, WholePage.Forecast(document)).Replace("The Harbour", "Harbour", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The report cites an unnamed planner at the consultancy Brand Olsen as saying that the rink will not open before 2034.", "an unnamed planner at the consultancy Brand Olsen < the report < article author")]
    [InlineData("Radio in Malawi quoted the health ministry's spokesman, Peter Banda, as saying every clinic would get a nurse before June.", "Peter Banda < Radio in Malawi < article author")]
    public void Who_is_quoted_as_saying_it_said_it_first(string text, string chain)
    {
        var document = WholePage.Plain(text);

        Assert.Equal(chain, WholePage.Chain(document, WholePage.Forecast(document)));
    }

    [Theory]
    [InlineData("The old bridge will close.", "+", 0.95, 1.0, 1.0)]
    [InlineData("The old bridge may close.", "+", 0.2, 0.4, 0.6)]
    [InlineData("The old bridge will probably close.", "+", 0.524, 0.7, 0.803)]
    [InlineData("The old bridge is likely to close.", "+", 0.6, 0.75, 0.85)]
    [InlineData("The old bridge is unlikely to close.", "-", 0.67, 0.8, 0.95)]
    [InlineData("The old bridge will not close.", "-", 0.93, 0.97, 1.0)]
    [InlineData("The old bridge won’t close.", "-", 0.93, 0.97, 1.0)]
    [InlineData("The old bridge will never close.", "-", 0.95, 1.0, 1.0)]
    [InlineData("There is a 30 per cent chance that the old bridge will close.", "+", 0.25, 0.3, 0.35)]
    public void How_sure_is_read_from_the_words(string text, string polarity, double low, double best, double high)
    {
        var statement = WholePage.Forecast(WholePage.Plain(text));

        Assert.Equal((polarity, low, best, high), (statement.Polarity, statement.Certainty!.Low, statement.Certainty.Best, statement.Certainty.High));
        Assert.Equal("own", statement.Quoted);
    }

    [Fact]
    public void The_event_is_worded_without_certainty_and_denial()
    {
        var (yes, no) = (WholePage.Forecast(WholePage.Plain("The old bridge will close.")), WholePage.Forecast(WholePage.Plain("The old bridge will not close.")));

        Assert.Equal("The old bridge closes", yes.Event);
        Assert.Equal(yes.Event, no.Event);
    }

    [Theory]
    [InlineData("If the river rises, the old bridge will close.", "If the river rises")]
    [InlineData("The old bridge will close unless the state pays.", "unless the state pays")]
    [InlineData("The old bridge will close as long as nobody pays.", "as long as nobody pays")]
    public void A_condition_is_kept_in_its_words(string text, string condition)
    {
        var document = WholePage.Plain(text);

        Assert.Equal(condition, WholePage.Words(document, WholePage.Forecast(document).Condition!.Value));
    }

    [Theory]
    [InlineData("Who will close the old bridge?")]
    [InlineData("Will the old bridge close?")]
    [InlineData("As a young man he would walk across the old bridge every day.")]
    [InlineData("Subscribers will receive our letter every Tuesday.")]
    [InlineData("You will find more in the archive.")]
    [InlineData("The old bridge closed in 1998.")]
    [InlineData("Owners would rather wait.")]
    [InlineData("The manager won’t hear of it.")]
    [InlineData("Comments with links will be removed.")]
    [InlineData("The Herald will publish the list on Friday.")]
    [InlineData("I don’t say that the bridge will close.")]
    [InlineData("She had been going to close the bridge.")]
    public void What_foretells_nothing_is_left_alone(string text) =>
        Assert.DoesNotContain(WholePage.Plain(text).Statements, statement => statement.Kind == "forecast");

    [Fact]
    public void A_commenter_speaks_in_their_own_voice()
    {
        var document = WholePage.Thread("The road will open in May.", "Nonsense. The road will never open.");
        var forecasts = document.Statements.Where(statement => statement is { Kind: "forecast", Comment: not null }).ToList();

        Assert.Equal(["Ann", "Bo"], forecasts.Select(statement => WholePage.Chain(document, statement)));
        Assert.Equal(["c1", "c2"], forecasts.Select(statement => statement.Comment));
        Assert.Equal(["+", "-"], forecasts.Select(statement => statement.Polarity));
        Assert.All(forecasts, statement => Assert.Equal(("own", null), (statement.Quoted, statement.Attribution)));
    }

    [Theory]
    [InlineData("Nonsense. The road will never open.", "disagree")]
    [InlineData("Exactly. The road will open.", "agree")]
    public void A_reply_stands_to_what_it_answers(string reply, string stance)
    {
        var statements = WholePage.Thread("The road will open in May.", reply).Statements;

        Assert.Equal([null, stance], statements.Where(statement => statement is { Kind: "forecast", Comment: not null }).Select(statement => statement.Stance));
    }

    [Fact]
    public void A_flat_no_contradicts_what_it_answers()
    {
        var document = WholePage.Thread("The road will open in May.", "Nonsense. The road will never open.");
        var forecasts = document.Statements.Where(statement => statement is { Kind: "forecast", Comment: not null }).Select(statement => statement.Id);

        Assert.Contains(document.Contradictions, pair => pair.SequenceEqual(forecasts));
    }

    [Theory]
    [InlineData("🙂🙂")]
    [InlineData("Снег и лёд.")]
    [InlineData("Ce\u0301le\u0301bre\u0301.")]
    [InlineData("👩‍🚀🇫🇮 —")]
    public void Positions_count_code_points(string before)
    {
        var document = WholePage.Plain(before + "\n\n“The old bridge will close,” Anna Holt said.");
        var attribution = Assert.Single(document.Attributions);

        Assert.Equal(before.EnumerateRunes().Count() + 2, attribution.Content[0].Start);
        Assert.Equal("Anna Holt", WholePage.Words(document, attribution.Source));
        Assert.Equal("said", WholePage.Words(document, attribution.Cue));
    }

    [Fact]
    public void Read_as_plain_the_text_is_the_files_own()
    {
        const string File = "  Outlook\r\n\r\n\r\nThe old bridge\r\nwill close 🙂, Anna Holt said.  \r\n";

        Assert.Equal(File, WholePage.Plain(File).Text);
    }

    [Fact]
    public void The_same_bytes_give_the_same_document()
    {
        const string Text = "“It may close,” Anna Holt said. It will not, said the mayor, unless the river rises before May.";

        Assert.Equal(DocumentJson.Write(WholePage.Plain(Text)), DocumentJson.Write(WholePage.Plain(Text)));
    }

    [Fact]
    public void Many_may_read_at_once()
    {
        var documents = new string[8];
        Parallel.For(0, documents.Length, index => documents[index] = DocumentJson.Write(WholePage.Plain("It may close, Anna Holt said.")));

        Assert.Single(documents.Distinct());
    }

    [Fact]
    public void The_document_names_its_bytes()
    {
        var document = WholePage.Plain("abc");

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", document.Sha256);
        Assert.Equal(("page.txt", Document.CurrentFormat, Reader.EngineVersion), (document.Path, document.Format, document.Engine));
    }

    [Theory]
    [InlineData("", PageErrors.Empty)]
    [InlineData(" \n ", PageErrors.Empty)]
    [InlineData("<html><body><nav><a href=x>Home</a></nav></body></html>", PageErrors.NoArticle)]
    public void Input_that_cannot_be_read_is_refused_and_says_why(string input, string code)
    {
        var refused = Assert.IsType<Reading.Refused>(WholePage.Reader.Read("page.html", Encoding.UTF8.GetBytes(input)));

        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
    }
}
