using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Checks;
using Danchu.Core.Operations;
using Danchu.Tests.Rounds;
using Danchu.Tests.Scoring.Evidence;
using Danchu.Tests.Support;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Checks;

/// <summary>A file sent to be checked: judged as every upload, and refused when reading it would cost more than any report.</summary>
public sealed class CheckUploadTests(RoundWorld world) : IClassFixture<RoundWorld>
{
    [Theory]
    [InlineData("(1 ", 3_495_000, "10.485.000 ký tự, tối đa 3.000.000 ký tự")]
    [InlineData("(1 ", 150_001, "150.001 con số, tối đa 150.000 con số")]
    [InlineData("a\n", 200_001, "200.001 dòng")]
    [InlineData("- ", 1_500_001, "3.000.002 ký tự")]
    public async Task Check_OfMoreThanAnyReport_IsRefusedWithWhatToDo(string piece, int times, string said)
    {
        var outcome = await CheckAsync("a.txt", Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, piece, times).ToString()));

        outcome.ShouldBeRefused(said, "File");
        outcome.ShouldBeRefused("hãy chia thành nhiều phần", "File");
    }

    [Fact]
    public async Task Check_OfAsMuchAsMayBe_IsRead() =>
        (await CheckAsync("a.txt", Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "(1 ", RefuseSize.Numbers).ToString())))
            .ShouldBeDone().Result.Numbers.Count.ShouldBe(RefuseSize.Numbers);

    [Fact]
    public async Task Check_OfWhatIsNotWhatItsNameSays_IsRefused()
    {
        (await CheckAsync("a.docx", EvidenceFiles.Pdf)).ShouldBeRefused("nội dung không phải tệp Word", "File");
        (await CheckAsync("a.png", EvidenceFiles.Png)).ShouldBeRefused("chỉ nhận tệp .docx, .doc, .rtf, .odt, .pdf hoặc .txt", "File");
    }

    /// <summary>Each blank is a finding: the list of findings ends somewhere, whatever the text.</summary>
    [Fact]
    public async Task Check_OfNothingButFaults_EndsTheListOfFindings()
    {
        var faults = new StringBuilder().Insert(0, "ngày 31/02/2023; ", 30_000).ToString();

        var checkedText = (await CheckAsync("a.txt", Encoding.UTF8.GetBytes(faults))).ShouldBeDone();

        checkedText.Remarks.Count.ShouldBe(20_000);
    }

    private Task<Outcome<CheckedText>> CheckAsync(string name, byte[] bytes) =>
        world.DoAsync((CheckUpload check) => check.ReadAsync(As(world.Seed.District, Role.Clerk), new(name, bytes, new DateOnly(2024, 1, 5)), Cancel));
}
