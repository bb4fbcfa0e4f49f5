using System.CommandLine;
using Danchu.Core.Catalogue;
using Danchu.Core.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Catalogue;

/// <summary><c>catalogue load</c>: loads the catalogue; on any error nothing is loaded and each error is listed with file and line.</summary>
internal static class Load
{
    public static Command Build()
    {
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Thư mục danh mục; mặc định là catalogue/ của chương trình" };
        var command = new Command("load", "Nạp danh mục; có lỗi thì không nạp gì và nêu tệp, dòng, lý do") { folder };
        command.SetAction((parsed, token) => Session.RunAsync(
            async (services, cancellationToken) => Session.Answer(
                await services.GetRequiredService<LoadCatalogue>().ExecuteAsync(
                    parsed.GetValue(folder) is { } given ? new CatalogueFolder(given.FullName) : services.GetRequiredService<CatalogueFolder>(),
                    cancellationToken),
                loaded => Console.WriteLine($"Thêm {loaded.Added}, đổi {loaded.Changed}, giữ nguyên {loaded.Unchanged}.")),
            token));
        return command;
    }
}
