using System.CommandLine;
using System.Globalization;
using System.Text;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Files;
using Danchu.Demonstration;

namespace Danchu.Cli.Catalogue;

/// <summary><c>catalogue coverage</c>: how many figures of real reports can be said by tokens, held against the samples. It opens no database.</summary>
internal static class Coverage
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Bảng số liệu của báo cáo thật, như samples/figures-of-real-reports.tsv" };
        var least = new Option<decimal>("--at-least") { Description = "Mỗi văn bản phải đạt ít nhất bao nhiêu phần trăm" };
        var brief = new Option<bool>("--brief") { Description = "Không kể từng số chưa ghi được bằng ô số liệu" };
        var command = new Command(
            "coverage", "Đếm số liệu của báo cáo thật mà ô số liệu ghi được đúng. Mã thoát: 0 đạt, 1 có văn bản chưa đạt, 2 không đọc được")
        {
            file, least, brief,
        };
        command.SetAction(async (parsed, token) =>
            await ExecuteAsync(parsed.GetRequiredValue(file).FullName, parsed.GetValue(least), parsed.GetValue(brief), token));
        return command;
    }

    private static async Task<int> ExecuteAsync(string file, decimal least, bool brief, CancellationToken cancellationToken)
    {
        var folder = CatalogueFolder.Find();
        var catalogue = ParseCatalogue.From(folder.Path);
        var table = ParseCoverage.From(file);
        if (!catalogue.Succeeded || !table.Succeeded)
        {
            return Output.Unusable(catalogue.Errors.Concat(table.Errors));
        }

        var measured = MeasureCoverage.Of(table.Value, catalogue.Value, Path.Combine(Path.GetDirectoryName(folder.Path)!, "samples"));
        if (!measured.Succeeded)
        {
            return Output.Unusable(measured.Errors);
        }

        var text = new StringBuilder();
        foreach (var document in measured.Value)
        {
            text.Append(
                CultureInfo.GetCultureInfo("vi-VN"),
                $"{document.Document} {document.Name}: {document.Covered}/{document.Rows.Count} ({document.Share}%)\n");
            foreach (var (row, problem) in brief ? [] : document.Rows.Where(row => row.Problem is not null))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {row.Place} {row.Number}: {row.Figure}: {problem}\n");
            }
        }

        await Output.WriteAsync(text.ToString(), cancellationToken);
        return measured.Value.All(document => document.Share >= least) ? Session.Done : Session.Refused;
    }
}
