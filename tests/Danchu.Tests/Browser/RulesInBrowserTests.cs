using System.Globalization;
using System.Text.Json;
using Danchu.Core.Facts;
using Danchu.Core.Indicators;
using Danchu.Core.Rules;
using Danchu.Tests.Rules;
using Danchu.Tests.Support;
using Danchu.Web.Pages.Assignments;

namespace Danchu.Tests.Browser;

/// <summary>The script of the figures page holds the same rules as the server: thousands of rules and figures go through both.</summary>
public sealed class RulesInBrowserTests(WebSite site, BrowserFixture browser) : IClassFixture<WebSite>
{
    private static readonly string[] Keys = ["a", "b", "c", "r"];
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Evaluate_GeneratedRulesAndFigures_SaysWhatTheServerSays()
    {
        var random = new Random(2026);
        var cases = Enumerable.Range(0, 3_000)
            .Select(_ => new Case(Rule(random), [.. Keys.Select(key => (key, Figure(random, key), Figure(random, key)))])).ToList();

        var found = await AskAsync<string?[]>(
            "cases => cases.map(c => danchuRules.evaluate([c.rule], k => c.now[k], k => c.before[k])[0]?.message ?? null)", cases.Select(c => c.Sent));

        for (var at = 0; at < cases.Count; at++)
        {
            found[at].ShouldBe(cases[at].Said, JsonSerializer.Serialize(cases[at].Sent, Web));
        }

        cases.Count(c => c.Said is not null).ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task Read_WhatIsTyped_IsTheServersFigureOrWaitsForIt()
    {
        var random = new Random(2027);
        var typed = Enumerable.Range(0, 3_000).Select(_ => (Text: Typed(random), Decimals: random.Next(5), Ratio: random.Next(3) == 0)).ToList();

        var read = await AskAsync<string[]>(
            "cases => cases.map(c => { const read = danchuRules.read(c.text, c.decimals, c.ratio); return read === undefined ? '?' : String(read); })",
            typed.Select(t => new { t.Text, t.Decimals, t.Ratio }));

        for (var at = 0; at < typed.Count; at++)
        {
            var (figure, refusal) = ParseFigure.From(typed[at].Text, Indicator(typed[at].Decimals, typed[at].Ratio));
            if (read[at] is not "?")
            {
                refusal.ShouldBeNull(typed[at].ToString());
                Plain(read[at]).ShouldBe(Plain(RulesInBrowser.Figure(figure) ?? "null"), typed[at].ToString());
            }
        }

        read.Count(text => text is not "?" and not "null").ShouldBeGreaterThan(500);
    }

    private async Task<T> AskAsync<T>(string script, IEnumerable<object> cases)
    {
        await using var window = await browser.OpenAsync(site.Address, BrowserView.Desktop);
        await window.Page.GotoAsync("/sign-in");
        await window.Page.AddScriptTagAsync(new() { Url = "/rules.js" });
        var sent = JsonSerializer.Serialize(cases, Web);
        return JsonSerializer.Deserialize<T>(await window.Page.EvaluateAsync<string>($"text => JSON.stringify(({script})(JSON.parse(text)))", sent))!;
    }

    private sealed record Case(RuleReading Rule, (string Key, string Now, string Before)[] Figures)
    {
        public object Sent => new
        {
            Rule = RulesInBrowser.Rule(Rule),
            Now = Figures.Where(f => f.Now.Length > 0).ToDictionary(f => f.Key, f => f.Now, StringComparer.Ordinal),
            Before = Figures.Where(f => f.Before.Length > 0).ToDictionary(f => f.Key, f => f.Before, StringComparer.Ordinal),
        };

        public string? Said => FindBroken.In([Rule], RuleSeed.Figures(Figures)) is [var broken] ? broken.Message : null;
    }

    private static RuleReading Rule(Random random)
    {
        var kind = (RuleKind)random.Next(4);
        RuleComparison? comparison = kind == RuleKind.Comparison ? (RuleComparison)random.Next(4) : null;
        var rule = RuleSeed.Rule(Side(random), comparison, kind < RuleKind.Change ? Side(random) : "", kind);
        rule.Message = "{trai}|{phai}|{truoc}|{lech}|{lan}|{phan-tram}|{" + RuleReading.Of(rule).Terms.First().Name + "}";
        if (kind == RuleKind.Change)
        {
            (rule.Times, rule.Share, rule.Floor) = (random.Next(2) == 0 ? 1 + (random.Next(1, 40) / 4m) : null, random.Next(1, 900) / 4m, random.Next(3) * 5);
        }
        else if (kind == RuleKind.Bounds)
        {
            (rule.Low, rule.High) = (random.Next(2) == 0 ? random.Next(40) / 4m : null, random.Next(40, 200));
        }

        return RuleReading.Of(rule);
    }

    private static string Side(Random random)
    {
        var terms = Keys.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(key => (random.Next(4) switch
        {
            0 => "0,25 * ", 1 => "3 * ", _ => "",
        }) + key + (key is "r" ? random.Next(2) == 0 ? ".tu" : ".mau" : ""));
        return string.Join(random.Next(3) == 0 ? " - " : " + ", terms) + (random.Next(4) == 0 ? " + 1,5" : "");
    }

    private static string Figure(Random random, string key) => random.Next(8) switch
    {
        0 => "",
        1 => random.Next(2) == 0 ? "kps" : "ccsl",
        _ => key is "r" ? $"{Number(random)}/{Number(random)}" : Number(random),
    };

    private static string Number(Random random) => random.Next(5) switch
    {
        0 => random.Next(10).ToString(CultureInfo.InvariantCulture),
        1 => (random.Next(1_000_000) / 10_000m).ToString("0.####", CultureInfo.InvariantCulture),
        2 => random.NextInt64(999_999_999_999_999).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(5_000).ToString(CultureInfo.InvariantCulture),
    };

    private static string Typed(Random random)
    {
        const string letters = "0123456789012345678901234567890123456789..,,//- ";
        return random.Next(6) switch
        {
            0 => "",
            1 => WriteFigure.Number(random.Next(10_000_000)),
            2 => WriteFigure.Number(random.Next(10_000_000) / 100m),
            3 => random.Next(2_000).ToString(CultureInfo.InvariantCulture) + "/" + WriteFigure.Number(random.Next(5_000)),
            _ => new string([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => letters[random.Next(letters.Length)])]),
        };
    }

    private static Indicator Indicator(int decimals, bool ratio) => new()
    {
        Key = "thu", Name = "Thử", Unit = "người", Kind = ratio ? IndicatorKind.Ratio : IndicatorKind.Count, Decimals = decimals,
        Aggregation = Aggregation.Sum, Comparison = Comparison.None,
    };

    // 5.50 and 5.5 are one number.
    private static string Plain(string figure) => string.Join('/', figure.Split('/').Select(part =>
        decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.####", CultureInfo.InvariantCulture)
            : part));
}
