using Danchu.Bench.Checking.Texts;
using Danchu.Checking;

namespace Danchu.Bench.Checking;

/// <summary>Precision and recall against labelled relations, by kind, over whole texts and over synthetic reports; with --texts over texts alone.</summary>
internal static class MeasureAccuracy
{
    public static int Run(string[] args)
    {
        var options = Arguments.Parse(args);
        if (options.TryGetValue("--texts", out var folder))
        {
            MeasureTexts.Run(folder, options.GetValueOrDefault("--labels", ""), Console.Out, options.ContainsKey("--verbose"));
            return 0;
        }

        if (options.GetValueOrDefault("--seeds") is { } seeds && options.GetValueOrDefault("--labels") is { } labels)
        {
            AgainstLabels(seeds, labels, options.GetValueOrDefault("--register"), options.ContainsKey("--verbose"));
        }

        foreach (var file in BlindPassage.Files)
        {
            MeasureBlind.Run(file, Console.Out, options.ContainsKey("--verbose"));
        }

        if (BlindReport.Files.Count > 0)
        {
            MeasureReports.Run(ReadRegister.OfTheRepository(), Console.Out, options.ContainsKey("--verbose"));
        }

        MeasureTexts.Run("", "", Console.Out, options.ContainsKey("--verbose"));
        if (options.GetValueOrDefault("--synthetic", "2000") is var count
            && int.TryParse(count, System.Globalization.CultureInfo.InvariantCulture, out var reports)
            && reports > 0)
        {
            MeasureSynthetic.Run(
                reports, ulong.Parse(options.GetValueOrDefault("--seed", "1"), System.Globalization.CultureInfo.InvariantCulture),
                options.ContainsKey("--verbose"), Console.Out);
            Console.WriteLine();
            MeasureFacts.Run(400, 1, options.ContainsKey("--verbose"), Console.Out);
        }

        return 0;
    }

    private static void AgainstLabels(string folder, string file, string? register, bool verbose)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        string TextOf(string document) => texts.TryGetValue(document, out var text) ? text : texts[document] = File.ReadAllText(Path.Combine(folder, document));
        var labels = Label.Read(file, TextOf);
        var check = new CheckOptions { Register = register is null ? [] : ReadRegister.Read(register) };
        var results = labels.Select(label => label.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToDictionary(document => document, document => Checker.Read(TextOf(document), check), StringComparer.Ordinal);
        PrintLabels.Print(labels, results);
        PrintFindings.Print(labels, results, TextOf, verbose);
    }
}
