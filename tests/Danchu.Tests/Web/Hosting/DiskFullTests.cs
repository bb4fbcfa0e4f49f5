using Danchu.Core.Access;
using Danchu.Tests.Support;
using Danchu.Web.Hosting;

namespace Danchu.Tests.Web.Hosting;

public sealed class DiskFullTests(ProvinceSite province) : IClassFixture<ProvinceSite>
{
    [Fact]
    public async Task Post_WhileTheDatabasesDiskIsFull_NamesItAndGivesTheTextBack()
    {
        // As PostgreSQL says it (53100) when a file cannot grow.
        await province.SqlAsync($"""
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION ''could not extend file: No space left on device'' USING ERRCODE = ''disk_full''; END';
            CREATE TRIGGER no_room BEFORE INSERT ON organisations EXECUTE FUNCTION no_room();
            """);
        using var visitor = await province.Site.SignedInAsync("tinh-administrator");

        var answer = await visitor.PostAsync(
            "/organisations/create", ("Input.Code", "T1.H9"), ("Input.Name", "Huyện Hết Chỗ"), ("Input.Kind", "District"), ("Input.Level", "District"),
            ("Input.From", "2023-01-01"), ("SuperiorText", "T1"), ("Line", "State"));

        answer.Status.ShouldBe(507);
        answer.Html.ShouldContain("Máy chủ hết chỗ đĩa");
        answer.Html.ShouldContain("Chưa có gì được ghi");
        answer.Html.ShouldContain("Huyện Hết Chỗ");
    }

    [Fact]
    public void Exception_OfAFullDiskOfThisNode_IsKnown()
    {
        var full = Should.Throw<IOException>(() =>
        {
            using var file = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            file.Write("x"u8);
        });

        DiskFull.Is(new InvalidOperationException("around", full)).ShouldBeTrue();
        DiskFull.Is(new IOException("other")).ShouldBeFalse();
    }
}
