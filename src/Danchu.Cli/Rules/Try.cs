using System.CommandLine;
using System.Globalization;
using System.Text;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Demonstration;
using Danchu.Demonstration.Samples;

namespace Danchu.Cli.Rules;

/// <summary><c>danchu rules try</c>: what the catalogue's rules say of figures in a folder like those of samples/. It opens no database.</summary>
internal static class Try
{
    public static Command Build()
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Description = "Thư mục có organisations.csv và facts.csv như trong samples/", Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("try", "Thử quy tắc trên số liệu trong tệp. Mã thoát: 0 không có lỗi, 1 có lỗi, 2 không đọc được") { folders };
        command.SetAction(async (parsed, token) => await ExecuteAsync(parsed.GetValue(folders) ?? [], token));
        return command;
    }

    private static async Task<int> ExecuteAsync(string[] folders, CancellationToken cancellationToken)
    {
        var catalogue = ParseCatalogue.From(CatalogueFolder.Find().Path);
        if (!catalogue.Succeeded)
        {
            return Output.Unusable(catalogue.Errors);
        }

        var (text, errors) = (new StringBuilder(), 0);
        foreach (var folder in folders)
        {
            var samples = ParseSamples.From(folder, catalogue.Value);
            if (!samples.Succeeded)
            {
                return Output.Unusable(samples.Errors);
            }

            var tried = TryRules.Of(catalogue.Value, samples.Value);
            foreach (var hit in tried.Hits)
            {
                text.Append(CultureInfo.InvariantCulture, $"{hit.Organisation} {hit.Period}: {Output.Word(hit.Broken.Rule.Severity)} {hit.Broken.Rule.Key}: ")
                    .Append(hit.Broken.Message).Append('\n');
            }

            errors += tried.Hits.Count(hit => hit.Broken.Rule.Severity == Danchu.Checking.Severity.Error);
            text.Append(CultureInfo.InvariantCulture, $"{folder}: {tried.Asked} lần đủ số liệu để xét, {tried.Hits.Count} lần không khớp.\n");
        }

        await Output.WriteAsync(text.ToString(), cancellationToken);
        return errors == 0 ? Session.Done : Session.Refused;
    }
}
