using System.Diagnostics;
using Danchu.Core.Database;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Danchu.Demonstration;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Documents.Pdf;

/// <summary>What fontconfig answers, and what stands next to the PDF button then.</summary>
public sealed class FindSerifFontTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("DejaVu Serif,DejaVu Serif Condensed\nLiberation Sans\nLiberation Serif Italicised", true)]
    [InlineData("DejaVu Sans\nLiberation Serif", false)]
    [InlineData("Times New Roman,Times New Roman Bold", false)]
    [InlineData("", true)]
    public async Task Font_OfTheList_HasTheWidthsOfTimesOrIsMissing(string list, bool missing)
    {
        var font = new FindSerifFont(Fontconfig($"printf '%s\\n' '{list}'"));
        await font.ExecuteAsync();

        font.IsMissing.ShouldBe(missing);
    }

    [Fact]
    public async Task Font_WithoutFontconfigOrWithOneThatFails_IsNotMissed()
    {
        var (none, fails) = (new FindSerifFont(new PdfOptions { FontList = "/usr/bin/no-such-list" }), new FindSerifFont(Fontconfig("exit 1")));

        (await none.ExecuteAsync(), await fails.ExecuteAsync(), none.IsMissing, fails.IsMissing).ShouldBe((true, true, false, false));
    }

    [Fact]
    public async Task Font_NotAnsweredYet_KeepsNobodyWaiting()
    {
        var font = new FindSerifFont(Fontconfig("read -r line < \"$0.pipe\"; echo DejaVu Sans"));
        using var made = Process.Start("mkfifo", [Path.Combine(folder.Path, "fc-list.pipe")]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);

        font.IsMissing.ShouldBeFalse();

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "fc-list.pipe"), "now\n", TestContext.Current.CancellationToken);
        await font.ExecuteAsync();
        font.IsMissing.ShouldBeTrue();
    }

    [Theory]
    [InlineData("DejaVu Serif", true)]
    [InlineData("Liberation Serif", false)]
    public async Task PdfButton_WhereTheFontIsMissing_SaysWhatToInstall(string list, bool said)
    {
        var settings = new[] { "--Pdf:Program", "/bin/sh", "--Pdf:FontList", Fontconfig($"echo '{list}'").FontList };
        var database = new DatabaseCopy(DemonstrationDatabase.MadeAsync, DemonstrationDatabase.Name);
        await using var site = new WebSite(database, new DateTimeOffset(2023, 12, 28, 8, 30, 0, TimeSpan.Zero)) { Settings = settings };
        await site.InitializeAsync();
        await site.Services.GetRequiredService<FindSerifFont>().ExecuteAsync();
        var round = await site.InScopeAsync(services => IssuedByTheSecretarysAsync(services.GetRequiredService<DanchuDatabase>()));
        using var secretary = await site.SignedInAsync("thuky.tamduong", LoadDemonstration.Password);

        var page = (await secretary.GetAsync($"/rounds/{round}/letter")).Html;

        page.ShouldContain("Tải PDF");
        page.Contains("máy chủ cần cài gói <code>fonts-liberation2</code>", StringComparison.Ordinal).ShouldBe(said);
    }

    private static Task<RoundId> IssuedByTheSecretarysAsync(DanchuDatabase database) => (
        from round in database.Rounds
        join membership in database.Memberships on round.IssuerId equals membership.OrganisationId
        join person in database.Users on membership.PersonId equals person.Id
        where round.State == RoundState.Issued && person.UserName == "thuky.tamduong"
        orderby round.Id
        select round.Id).FirstAsync(TestContext.Current.CancellationToken);

    private PdfOptions Fontconfig(string body)
    {
        var path = Path.Combine(folder.Path, "fc-list");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new PdfOptions { FontList = path };
    }
}
