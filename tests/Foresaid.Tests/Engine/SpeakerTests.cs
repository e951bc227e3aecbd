using Foresaid.Pages;
using Xunit;

namespace Foresaid.Tests.Engine;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Clara Novak runs the port. Her rival, Peter Lang, owns the ferries. She said the quay will close.", "Clara Novak")]
    [InlineData("Clara Novak drives the lorries. The quay will close in May, the driver insists.", "Clara Novak")]
    [InlineData("Halden Vey insures half the fleet. The quay will close in May, the insurer said.", "Halden Vey")]
    [InlineData("A minister met the press. The quay will close in May, the minister said.", "a minister")]
    [InlineData("The brewers are bracing for a tax that will close the inns by May.", "the brewers")]
    [InlineData("Clara Novak runs the port. Her rival, Peter Lang, owns the ferries. He said the quay will close.", "Peter Lang")]
    [InlineData("Peter Lang met Clara Novak on Monday. The quay will close, she said.", "Clara Novak")]
    [InlineData("“We tried,” Clara Novak said. “Peter Lang left us no choice. The quay will close.”", "Clara Novak")]
    [InlineData("My uncle grows rice by the river. He says the quay will close.", "my uncle")]
    [InlineData("Will Tamm rents out boats below the castle. The quay, he predicts, will close.", "Will Tamm")]
    [InlineData("May Novak, a spokeswoman for the port, said the quay will close.", "May Novak")]
    [InlineData("Cllr Hope Lang said the quay will close.", "Hope Lang")]
    [InlineData("Clara Novak, who runs the port, expects that the quay will close.", "Clara Novak")]
    [InlineData("The port calls the plan a joke and warns that the quay will close.", "the port")]
    [InlineData("The Harbour Institute expects the quay to close.", "Harbour Institute")]
    [InlineData("The lawyer Caleb Will, who had flown in, met Clara Novak. The quay, he said, will close in May.", "Caleb Will")]
    [InlineData("The quay, Clara Novak told the council, will close in May.", "Clara Novak")]
    [InlineData("Clara Novak was counting her boats. “The quay will close in May.”", "Clara Novak")]
    [InlineData("“It is over,” is how Peter Lang puts it. “The quay will close in May.”", "Peter Lang")]
    [InlineData("Clara Novak, 71, who runs the auction: “The quay will close in May.”", "Clara Novak")]
    [InlineData("The Harbour Institute said that it had moved. Its authors expect the quay to close.", "Harbour Institute")]
    [InlineData("On Monday the harbour office told a phone-in show that the quay will close in May.", "the harbour office")]
    [InlineData("Not so, says Northport Gas: the quay will close in May.", "Northport Gas")]
    [InlineData("Clara Novak, the mayor of Porth, stayed away. The mayor said that the quay will close in May.", "Clara Novak")]
    [InlineData("Clara Novak spoke up for the plan. “The quay will close in May,” the grocer said.", "Clara Novak")]
    [InlineData("Clara Novak is convinced that the quay will close in May.", "Clara Novak")]
    [InlineData("The leader of the guild, Captain Peter Lang, thinks otherwise. He expects that the quay will close in May.", "Peter Lang")]
    [InlineData("Clara Novak met the guild. Novak was not amused. The quay, she said, will close in May.", "Clara Novak")]
    [InlineData("Clara Novak left the board in May. She paints. “Nobody misses me.” The quay, in her view, will close in May.", "Clara Novak")]
    [InlineData("“We are late,” a spokesman said. In Porth, Peter Lang of the Harbour Guild was counting boats. “Nobody comes,” he said. “The quay will close in May.”", "Peter Lang")]
    [InlineData("Clara Novak and Peter Lang differ on that. He thinks little of it; she expects that the quay will close in May.", "Clara Novak")]
    [InlineData("The mediator, a former pilot called Peter Lang, said that the quay will close in May.", "Peter Lang")]
    [InlineData("Her agent, the tireless Clara Novak, said that the quay will close in May.", "Clara Novak")]
    [InlineData("Rubbish, says Clara Novak, who heads the guild. The quay, she insists, will close in May.", "Clara Novak")]
    [InlineData("Captain Lang, 61, has mended four quays. The fifth will close in May, he says.", "Lang")]
    [InlineData("On the last page is a footnote. “The quay will close in May,” it reads.", "a footnote")]
    [InlineData("The Institute for Fair Harbours said the quay will close in May.", "Institute for Fair Harbours")]
    [InlineData("Clara Novak, who leads the mission, walked along the water. The quay will close in May, the Dane said.", "Clara Novak")]
    [InlineData("Kang Min-seo of Velden Line said the quay will close in May.", "Kang Min-seo")]
    [InlineData("The council's harbour office said the quay will close in May.", "the council's harbour office")]
    public void The_words_go_to_whom_the_page_means(string text, string speaker)
    {
        var document = WholePage.Plain(text);

        Assert.Equal(speaker, Speaker(document), ignoreCase: true);
    }

    [Theory]
    [InlineData("The quay will close in May, said its engineer, Peter Lang.", "Peter Lang")]
    [InlineData("The quay will close in May, the harbour board announced in a letter to all of its tenants on Monday evening.", "the harbour board")]
    [InlineData("It will, Peter Lang said, “close in May, whatever the council says.”", "Peter Lang")]
    [InlineData("The quay will close in May, if the harbour master is to be believed.", "the harbour master")]
    [InlineData("The quay, in the view of Clara Novak, will close in May.", "Clara Novak")]
    [InlineData("By the reckoning of the port union, the quay will close in May.", "the port union")]
    [InlineData("Clara Novak runs the port. The quay, on her account, will close in May.", "Clara Novak")]
    [InlineData("The quay will close in May, the operator, Velden Line, confirmed on Tuesday.", "Velden Line")]
    [InlineData("The quay will close in May, Clara Novak, who runs the port, told reporters in Porth.", "Clara Novak")]
    [InlineData("The quay will close in May, the harbour office reckons in a paper sent out this week.", "the harbour office")]
    [InlineData("To hear Clara Novak tell it, the quay will close in May.", "Clara Novak")]
    [InlineData("The quay, as the ferrymen have it, will close in May.", "the ferrymen")]
    [InlineData("The builders would have you believe that the quay will close in May.", "the builders")]
    [InlineData("It is the firm belief of Clara Novak, the harbour master, that the quay will close in May.", "Clara Novak")]
    [InlineData("The owners have been told by the harbour master that the quay will close in May.", "the harbour master")]
    [InlineData("One of the clerks let slip at a breakfast that the quay will close in May.", "one of the clerks")]
    [InlineData("Clara Novak is with them on that, saying the quay will close in May.", "Clara Novak")]
    [InlineData("The guild holds that the quay will close in May.", "the guild")]
    [InlineData("Clara Novak said the pilots were tired and predicted that the quay will close in May.", "Clara Novak")]
    [InlineData("The quay will close in May, one of the three said.", "one of the three")]
    [InlineData("Half the quays will close in May, says the pilots' union.", "the pilots' union")]
    [InlineData("If the frost lasts, the quay will close in May, according to pilots in Porth.", "pilots in Porth")]
    [InlineData("In public the minister still holds that the quay will close in May.", "the minister")]
    [InlineData("Clara Novak's own assessment is that the quay will close in May.", "Clara Novak")]
    public void An_aside_says_who_speaks(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Theory]
    [InlineData("Clara Novak is blunter. The quay will close in May.", "Clara Novak")]
    [InlineData("One of the port’s officials, who asked not to be named, was less optimistic. The quay will close in May.", "one of the port’s officials")]
    [InlineData("Clara Novak takes that question. The quay will close in May.", "Clara Novak")]
    [InlineData("“We are late,” Clara Novak said. The quay will close in May. “There is no other way,” she said.", "Clara Novak")]
    [InlineData("Peter Lang told us that trade was down. Otherwise the quay will stay open.", "Peter Lang")]
    public void Who_has_the_word_goes_on_in_free_indirect_speech(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Theory]
    [InlineData("Clara Novak is blunter. I think that the quay will close in May.")]
    [InlineData("“We are late,” Clara Novak said. The quay will close in May.")]
    [InlineData("Clara Novak laughed at the noise. The quay will close in May.")]
    public void Without_a_sign_the_page_speaks_for_itself(string text) => Assert.Equal("article author", Speaker(WholePage.Plain(text)));

    [Theory]
    [InlineData("Clara Novak has it from the harbour master that the quay will close in May.", "the harbour master < Clara Novak < article author")]
    [InlineData("Clara Novak was told by the harbour master that the quay will close in May.", "the harbour master < article author")]
    [InlineData("Clara Novak heard from a clerk, who was told by a cousin, that the quay will close in May.", "a cousin < a clerk < Clara Novak < article author")]
    public void Hearsay_has_its_chain(string text, string chain)
    {
        Assert.Equal(chain, ForecastChain(text), ignoreCase: true);
    }

    [Theory]
    [InlineData("Growers in the valley, according to the guild's chairwoman, Clara Novak, expect the quay to close in May.", "Growers in the valley < Clara Novak < article author")]
    [InlineData("A solicitor had told the council, the clerk said, that the quay would close in May.", "a solicitor < the clerk < article author")]
    [InlineData("Clara Novak pointed to the firm Velden Line, which, she said, expects the quay to close in May.", "Velden Line < Clara Novak < article author")]
    [InlineData("The feeling among the pilots, the mayor said, is that the quay will close in May.", "the pilots < the mayor < article author")]
    [InlineData("Peter Lang said the harbour master, Clara Novak, believed that the quay would close in May.", "Clara Novak < Peter Lang < article author")]
    public void Who_speaks_in_an_aside_passes_on_what_stands_around_it(string text, string chain) => Assert.Equal(chain, ForecastChain(text), ignoreCase: true);

    [Theory]
    [InlineData("Clara Novak passed on the verdict of the pilots: the quay will close in May.", "the pilots < Clara Novak < article author")]
    [InlineData("Clara Novak cited a study by the Harbour Institute, according to which the quay will close in May.", "a study by the Harbour Institute < Clara Novak < article author")]
    [InlineData("According to the weekly Kanal, which quotes a port official, the quay will close in May.", "a port official < Kanal < article author")]
    [InlineData("The weekly Kanal reported on Sunday, citing two ministers, that the quay will close in May.", "two ministers < Kanal < article author")]
    [InlineData("The quay will close in May, Clara Novak said, quoting the broker Peter Lang.", "Peter Lang < Clara Novak < article author")]
    public void Who_refers_to_somebody_passes_it_on(string text, string chain) => Assert.Equal(chain, ForecastChain(text), ignoreCase: true);

    [Theory]
    [InlineData("Clara Novak relayed a message from the port's owners, Velden Line: the quay will close in May.", "Velden Line < Clara Novak < article author")]
    [InlineData("Clara Novak told the pilots what the minister had promised her: the quay will close in May.", "the minister < Clara Novak < article author")]
    [InlineData("Clara Novak, who had it from the harbour master, Peter Lang: the quay will close in May.", "Peter Lang < Clara Novak < article author")]
    [InlineData("Clara Novak repeats a prediction she had heard from a Danish broker: the quay will close in May.", "a Danish broker < Clara Novak < article author")]
    [InlineData("Clara Novak takes a darker view: the quay will close in May.", "Clara Novak < article author")]
    [InlineData("Clara Novak waved this away: the quay will close in May.", "Clara Novak < article author")]
    [InlineData("Clara Novak, the mayor, is hopeful: she expects the quay to close in May.", "Clara Novak < article author")]
    [InlineData("There are two ways out: the quay will close in May or the fees will rise.", "article author")]
    public void A_colon_announces_whose_words_follow(string text, string chain) => Assert.Equal(chain, ForecastChain(text), ignoreCase: true);

    [Theory]
    [InlineData("Clara Novak leaves no doubt that the quay will close in May.", "Clara Novak")]
    [InlineData("The pilots take it for granted that the quay will close in May.", "the pilots")]
    [InlineData("The quay will close in May; Clara Novak is sure of it.", "Clara Novak")]
    [InlineData("To hear Clara Novak, the quay will close in May.", "Clara Novak")]
    public void A_set_phrase_says_who_holds_it(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Theory]
    [InlineData("Clara Novak told investors to expect the quay to close in May.", "Clara Novak < article author")]
    [InlineData("Clara Novak has let the pilots know that the quay will close in May.", "Clara Novak < article author")]
    [InlineData("Her members, Clara Novak said, have been told by a duty manager that the quay will close in May.", "a duty manager < Clara Novak < article author")]
    [InlineData("The weekly Kanal reported, on the word of two pilots, that the quay will close in May.", "two pilots < Kanal < article author")]
    [InlineData("Clara Novak heard a deputy minister, Peter Lang, announce at a retreat that the quay would close in May.", "Peter Lang < Clara Novak < article author")]
    [InlineData("The weekly Kanal wrote that the harbour office, having looked at the books, expected the quay to close in May.", "the harbour office < Kanal < article author")]
    [InlineData("Clara Novak told the bench that the harbour office had agreed and that, by its own account, the quay would close in May.", "the harbour office < Clara Novak < article author")]
    public void Whom_somebody_tells_is_no_source_and_who_tells_is_one(string text, string chain) => Assert.Equal(chain, ForecastChain(text), ignoreCase: true);

    [Theory]
    [InlineData("Transport Minister Clara Novak said the quay will close in May.", "Clara Novak")]
    [InlineData("The bank's governor, Precious Novak, said the quay will close in May.", "Precious Novak")]
    [InlineData("Its largest customer, the retailer Velden, which has seen better days, says the quay will close in May.", "Velden")]
    [InlineData("The party's man in Porth, Peter Lang, thinks the quay will close in May.", "Peter Lang")]
    [InlineData("The quay will close in May, warned the town's mayor, 54-year-old Clara Novak.", "Clara Novak")]
    [InlineData("The pilots' association, which polled its members, says the quay will close in May.", "the pilots' association")]
    [InlineData("“The quay will close in May,” called out Clara Novak, who keeps a kiosk there.", "Clara Novak")]
    [InlineData("Clara Novak runs the port. In a paper for the guild she calculates that the quay will close in May.", "Clara Novak")]
    public void A_source_has_its_name_and_no_more(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Fact]
    public void Whose_uncle_somebody_is_stands_in_the_name()
    {
        var page = WholePage.Read("Harbour notes\nBy Clara Novak\n14 March 2029\n\nMy uncle at the harbour office says the quay will close in May. He thinks the kiosk will close, too.\n\nIt is a small kiosk near the ferry.\n", new PageOptions(PageForm.Dump));

        Assert.Equal(["Clara Novak’s uncle at the harbour office"], page.Statements.Where(statement => statement.Kind == "forecast").Select(statement => page.Sources.First(source => source.Id == statement.Speaker).Name).Distinct());
    }

    [Fact]
    public void A_pronoun_behind_a_description_is_the_same_source()
    {
        var page = WholePage.Plain("A broker in Porth said the quay will close in May. He said the kiosk will close in June.");

        Assert.Single(page.Statements.Where(statement => statement.Kind == "forecast").Select(statement => statement.Speaker).Distinct());
    }

    [Theory]
    [InlineData("“The quay will close in May.” So ran a message from the harbour master, Clara Novak, on Sunday.", "Clara Novak")]
    [InlineData("“The quay will close in May,” came the murmur from Clara Novak at the back.", "Clara Novak")]
    public void Who_is_named_behind_the_words_said_them(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Fact]
    public void What_goes_on_behind_an_aside_is_still_whose_it_was()
    {
        var document = WholePage.Plain("A new quay would cost four million crowns, the Harbour Institute reckons, and would close the beach for a year.");

        Assert.All(document.Statements.Where(statement => statement.Kind == "forecast"), statement => Assert.Equal("Harbour Institute < article author", WholePage.Chain(document, statement)));
    }

    [Theory]
    [InlineData("Clara Novak put the chances of a deal at one in five.", "Clara Novak")]
    [InlineData("The institute puts the likelihood of a strike this year at one in three.", "the institute")]
    public void Who_puts_odds_on_something_says_it(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Theory]
    [InlineData("Clara Novak, head of the port union: “The quay will close in May.”", "Clara Novak")]
    [InlineData("Readers wrote to us.\n\n“The quay will close in May, and nobody in the harbour office has had the courage to tell us so to our faces.” — Clara Novak, Gdynia\n\nMore letters tomorrow.", "Clara Novak")]
    [InlineData("NOVAK: The quay will close in May.", "NOVAK")]
    public void A_label_names_the_speaker(string text, string speaker) => Assert.StartsWith(speaker, Speaker(WholePage.Plain(text)), StringComparison.Ordinal);

    [Fact]
    public void A_quotation_is_the_speakers_from_mark_to_mark()
    {
        var document = WholePage.Plain("“We will not lose a third. We will lose a tenth, if that,” Clara Novak said in an interview at the yard, “and nobody will notice.”");

        Assert.Contains("We will not lose a third. We will lose a tenth, if that,", WholePage.Words(document, document.Attributions[0].Content), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_quoted_person_passes_on_stands_in_the_quotation()
    {
        var document = WholePage.Plain("“They have not dug the trench,” said Clara Novak. “My boss says the quay will close.”");
        var inner = document.Attributions.Single(attribution => WholePage.Words(document, attribution.Cue) == "says");

        Assert.NotNull(inner.Within);
    }

    [Fact]
    public void Whom_nobody_names_is_no_link_between_those_who_are_named()
    {
        var document = WholePage.Plain("Clara Novak said that the quay is expected to close in May.");
        var forecast = document.Statements.First(statement => statement.Kind == "forecast");

        Assert.Equal("Clara Novak < article author", WholePage.Chain(document, forecast));
    }

    [Fact]
    public void Readers_questions_are_answered_by_the_page()
    {
        const string page = "<html><body><article><h1>Your questions</h1><p>Clara Novak runs the port of Gdynia, and we asked around for our readers.</p><p><strong>I have a ticket for May. Will I be refunded?</strong></p><p>The quay will close in May, so ask for your money now.</p><p><strong>My brother works there. What will happen to him?</strong></p><p>Nothing will change for the staff before June.</p></article></body></html>";
        var document = WholePage.Read(page, new Foresaid.Pages.PageOptions(Foresaid.Pages.PageForm.Html, null));

        Assert.All(document.Statements, statement => Assert.DoesNotContain("Clara Novak", WholePage.Chain(document, statement), StringComparison.Ordinal));
    }

    [Fact]
    public void An_interview_ends_where_its_writer_tells_again()
    {
        const string page = "<html><body><article><h1>The port</h1><p>Clara Novak runs the port of Gdynia.</p><p><strong>Will the quay open?</strong></p><p>The quay will open in May.</p><p><strong>And the yard?</strong></p><p>The yard will open in June.</p><p><strong>And the pier?</strong></p><p>The pier will open in July.</p><p>She walks me to the gate. “Ring me,” she says. The council will vote on Tuesday.</p></article></body></html>";
        var document = WholePage.Read(page, new Foresaid.Pages.PageOptions(Foresaid.Pages.PageForm.Html, null));
        var forecasts = document.Statements.Where(statement => statement.Kind == "forecast").Select(statement => WholePage.Chain(document, statement).Contains("Clara Novak", StringComparison.Ordinal)).ToList();

        Assert.Equal([true, true, true, false], forecasts);
    }

    [Theory]
    [InlineData("I think the quay will close.")]
    [InlineData("Nobody expects that the quay will close.")]
    [InlineData("The council will say that the quay will close.")]
    [InlineData("Fares touched nine euros last week and are widely expected to pass ten by Friday.")]
    public void What_nobody_else_has_said_is_the_narrators(string text) =>
        Assert.All(WholePage.Plain(text).Statements, statement => Assert.Single(statement.Chain));

    [Fact]
    public void A_quotation_goes_on_in_the_next_paragraph()
    {
        var document = WholePage.Plain("“We tried everything,” Clara Novak said. “Nobody answered the phone.”\n\n“The quay will close in May.”\n\nThe mayor declined to comment.");

        Assert.Equal("Clara Novak", Speaker(document));
    }

    [Fact]
    public void A_remark_beside_a_quoted_sentence_is_the_narrators()
    {
        var document = WholePage.Plain("“The quay will close in May,” Clara Novak said, two years after the first crack was found.");

        Assert.Equal("“The quay will close in May,”", WholePage.Words(document, Assert.Single(document.Attributions).Content));
    }

    [Theory]
    [InlineData("“““““ said Clara Novak “””” ‘’‘’ \" ” “")]
    [InlineData("\"The quay will close, Clara Novak said. \"It will not, said Peter Lang.\" \"Yes.")]
    [InlineData("«Le quai fermera», said Clara Novak. „Der Kai schließt“, said Peter Lang. 「閉まる」 said Mr Mori.")]
    [InlineData("said said said said said said that that that said said")]
    [InlineData(": — : “: ” — : said : :")]
    public void Broken_quotations_nest_nothing_wrongly(string text)
    {
        var document = WholePage.Plain(text);
        var known = document.Attributions.ToDictionary(attribution => attribution.Id);

        foreach (var attribution in document.Attributions)
        {
            Assert.NotEmpty(attribution.Content);
            var (at, steps) = (attribution, 0);
            while (at.Within is { } around)
            {
                at = known[around];
                Assert.True(steps++ < known.Count, "an attribution stands inside itself");
            }
        }
    }

    [Fact]
    public void A_page_of_one_quotation_is_read()
    {
        var document = WholePage.Plain("“" + string.Join(" ", Enumerable.Repeat("The quay will close.", 200)) + "”");

        Assert.NotEmpty(document.Statements);
    }

    [Theory]
    [InlineData("The Cape Mutual club, in a circular to members, rates a stoppage of more than a week as probable by May.", "the Cape Mutual club")]
    [InlineData("The bureau still has the storm crossing the coast on Saturday morning.", "the bureau")]
    [InlineData("The government will fall by May, so says the barber.", "the barber")]
    [InlineData("The union was late. The head of marketing went further, and is quoted as saying that she would double the money.", "the head of marketing")]
    [InlineData("The port's own assessment, which the Courier has read, concedes that fewer than half of the berths will be built.", "the port's own assessment")]
    public void Who_foretells_by_another_word_says_it(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Theory]
    [InlineData("Her neighbour, who gave his name only as Omar, thinks the mayor will lose.", "Omar")]
    [InlineData("“Then it will be over,” says a man who used to do the counting, and who asked me to call him Tony.", "Tony")]
    [InlineData("Rep. Carl Dunn, R-Milton, was not in the hall. In a text message he wrote that the bill has no chance in this session.", "Carl Dunn")]
    [InlineData("Vikram Rao, the Minister, rose. The breach would be closed by August, the Minister said.", "Vikram Rao")]
    [InlineData("On the pier the hotelier Will Denton was counting tickets. “If there's no boat by May I'm shut.”", "Will Denton")]
    [InlineData("His daughter and partner, Jodie, gave a different figure. “We'll be lucky to see one by June,” she said.", "Jodie")]
    [InlineData("It would drive up prices in May, said Finn Gjelsvik of the tenants' union.", "Finn Gjelsvik")]
    [InlineData("The pharmacists were rationing until Labor Day. The drug's maker says that there will be plenty for everybody.", "the drug's maker")]
    public void Whoever_is_named_beside_a_description_is_meant(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)), ignoreCase: true);

    [Theory]
    [InlineData("Zagreb's Glas reports that the road will be closed until summer. The paper has this from the contractor.", "the contractor < Glas < article author")]
    [InlineData("Quoting the trade sheet Anchor Watch, which in turn quoted a miller, the consultancy Brand Sully wrote that imports would be halved by the end of March.", "a miller < the trade sheet Anchor Watch < Brand Sully < article author")]
    [InlineData("According to Kansai Daily its chief scientist, Emi Takada, told her staff this morning that they would beat the record before May.", "Emi Takada < Kansai Daily < article author")]
    [InlineData("A spokeswoman, Leela Warner, said the company expected to break even in its fourth year of flights.", "the company < Leela Warner < article author")]
    [InlineData("A dealer at the bank has it from somebody close to the founder that he won't go a cent above 66.", "somebody close to the founder < a dealer at the bank < article author")]
    [InlineData("My landlady says they'll cut us to four hours a day from May. She got it from the man who reads the meters.", "the man who reads the meters < my landlady < article author")]
    [InlineData("The supermarkets have been told by their biggest supplier, one of their buyers let slip, that the shelves would look thin after Easter.", "their biggest supplier < one of their buyers < article author")]
    [InlineData("According to a leaked memorandum, the delegate made it plain over dinner that his country's reservoirs would be filled first.", "the delegate < a leaked memorandum < article author")]
    [InlineData("Her adviser Camilo Rest recounted a conversation with a guerrilla commander, in whose opinion his younger men will simply go home.", "a guerrilla commander < Camilo Rest < article author")]
    [InlineData("Marek Olsz has come off the phone with the manager Ines Falk, whose view he sums up in one line: the zloty will be weaker by Friday.", "Ines Falk < Marek Olsz < article author")]
    [InlineData("The envoy quoted a Russian banker to the effect that the budget would run dry by March.", "a Russian banker < the envoy < article author")]
    [InlineData("Floods of this size will come every six years, the paper quoted two geographers as saying.", "two geographers < the paper < article author")]
    [InlineData("The secretary read out what the adviser, Naa Quaye, had sent him in writing: the bill will be dropped by May.", "Naa Quaye < the secretary < article author")]
    public void Whoever_said_it_first_stands_first(string text, string chain) => Assert.Equal(chain, ForecastChain(text), ignoreCase: true);

    [Theory]
    [InlineData("Races will be uncontested by 2030, Susan Okon says. County Commissioner Roy Hale laughed when I read him that over the phone. “I'll still be here in May.”", "Roy Hale")]
    [InlineData("Sheila Pock, the parish council chairman, had walked the lanes with a stopwatch. “You will get three hundred more cars here,” she told Mr Oster.", "Sheila Pock")]
    [InlineData("At Ashford, Tom Reed, who had said nothing all night, put down his glass. “You will all be home by Easter.”", "Tom Reed")]
    [InlineData("An aide who has sat through every session since December puts it this way: “We shall have a text by Easter.”", "an aide who has sat through every session since December")]
    [InlineData("The ministry's response came on Sunday. All copies of the old book will have been collected by July, it declared.", "the ministry")]
    [InlineData("Word from the harbour department is that the exemption will not be renewed.", "the harbour department")]
    [InlineData("The labour minister offered some hope: a retraining fund will be set up within weeks.", "the labour minister")]
    public void Whoever_has_the_word_says_it(string text, string speaker)
    {
        var document = WholePage.Plain(text);
        var statement = document.Statements.Last(one => one.Kind == "forecast");
        Assert.Equal(speaker, document.Sources.Single(source => source.Id == statement.Speaker).Name, ignoreCase: true);
    }

    [Theory]
    [InlineData("Clara Novak was not impressed by the plan. “The quay will close in May.”", "Clara Novak")]
    [InlineData("Clara Novak has a full harbour. Her licence runs out this year. “The quay will close in May.”", "Clara Novak")]
    [InlineData("Clara Novak was charming. There was nothing to fear. Then: “The quay will close in May.”", "Clara Novak")]
    [InlineData("Clara Novak shook her head at that. “The quay will close in May,” was her opinion.", "Clara Novak")]
    [InlineData("“I have seen worse,” sighs Clara Novak. “The quay will close in May.”", "Clara Novak")]
    public void A_quotation_that_nobody_is_said_to_speak_is_whoevers_was_told_of_last(string text, string speaker) => Assert.Equal(speaker, Speaker(WholePage.Plain(text)));

    [Theory]
    [InlineData("The ministry is calm. In its weekly bulletin it expects the quay to close in May.", "the ministry")]
    [InlineData("The bank is gloomier. It expects the quay to close in May.", "the bank")]
    public void It_is_the_body_that_acts_right_before(string text, string speaker)
    {
        var document = WholePage.Plain(text);
        Assert.Equal(speaker, document.Sources.Single(source => source.Id == document.Statements[^1].Speaker).Name, ignoreCase: true);
    }

    [Fact]
    public void Who_is_described_before_the_name_is_who_bears_it()
    {
        Assert.Equal("Clara Novak", Speaker(WholePage.Plain("By the commissioner's reckoning the quay will close in May. The commissioner, Clara Novak, has an office above it.")));
    }

    [Theory]
    [InlineData("The doctor told us that the quay will close in May.", "Nobody asked.", "Ivo Pell")]
    [InlineData("I work at Novak's. She told us that the quay will close in May.", "Nobody asked.", "Clara Novak")]
    [InlineData("I have known Clara Novak since school.", "She also said that the quay will close in May.", "Clara Novak")]
    public void A_comment_speaks_of_the_people_of_the_page_and_of_the_comment_it_answers(string comment, string reply, string speaker)
    {
        var document = WholePage.Read(
            $"Ice road opens late\nBy Jo Marten\n14 March 2029\n\nThe pilot Clara Novak has left the port. Dr Ivo Pell has stayed, as has everybody else.\n\nNobody is surprised.\n\nCOMMENTS (2)\n\n* Ann, 14 Mar 09:12\n  {comment}\n    * Bo, 14 Mar 09:30\n      {reply}\n",
            new PageOptions(PageForm.Dump));

        Assert.Equal(speaker, Speaker(document));
    }

    [Fact]
    public void What_the_narrator_makes_of_it_is_the_narrators()
    {
        var document = WholePage.Plain("Peter Lang said the same about the bridge and it did open in the end, so I wouldn't bet on him being wrong.");

        Assert.DoesNotContain(document.Statements, statement => statement.Kind == "forecast" && WholePage.Chain(document, statement).Contains("Lang", StringComparison.Ordinal));
    }

    // The chain of the first forecast.
    private static string ForecastChain(string text)
    {
        var document = WholePage.Plain(text);
        return WholePage.Chain(document, document.Statements.First(statement => statement.Kind == "forecast"));
    }

    private static string Speaker(Foresaid.Engine.Document document)
    {
        var statement = Assert.Single(document.Statements, statement => statement.Kind == "forecast");
        return document.Sources.Single(source => source.Id == statement.Speaker).Name;
    }
}
