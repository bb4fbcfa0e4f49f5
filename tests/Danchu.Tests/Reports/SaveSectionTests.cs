using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports;

public sealed class SaveSectionTests(ReportWorld world) : IClassFixture<ReportWorld>
{
    [Fact]
    public async Task Save_AgainAndAgain_CountsRevisions()
    {
        var (assignment, clerk) = await AskedAsync();

        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "một")).ShouldBe(new(1));
        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "một hai", 1)).ShouldBe(new(2));

        var section = await world.SectionAsync(assignment, "tinh-hinh");
        (section.Text, section.Revision).ShouldBe(("một hai", 2));
    }

    [Fact]
    public async Task Save_SameTextTwice_IsNoChangeAndNoHistory()
    {
        var (assignment, clerk) = await AskedAsync();
        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "một"));

        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "một", 1)).ShouldBe(new(1));
        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "một")).ShouldBe(new(1));
        Value(await world.SaveAsync(clerk, assignment, "noi-bo", "")).ShouldBe(new(0));

        (await world.HistoryAsync((await world.ReportAsync(assignment)).Id, nameof(SaveSection))).ShouldBe(1);
    }

    [Fact]
    public async Task Save_OverANewerText_KeepsAndShowsBoth()
    {
        var (assignment, clerk) = await AskedAsync();
        var other = Clerk(world.Commune);
        Value(await world.SaveAsync(other, assignment, "tinh-hinh", "của người khác"));

        var late = Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "của tôi"));
        var later = Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "của tôi, dài hơn"));

        late.Revision.ShouldBe(1);
        later.ConflictId.ShouldBe(late.ConflictId.ShouldNotBeNull());
        var section = await world.SectionAsync(assignment, "tinh-hinh");
        section.Text.ShouldBe("của người khác");
        section.Conflicts.ShouldHaveSingleItem().Text.ShouldBe("của tôi, dài hơn");
        Refusals(await world.HandOverAsync(clerk, assignment)).ShouldHaveSingleItem().Message.ShouldStartWith("Còn mục có hai bản viết cùng lúc");
    }

    [Fact]
    public async Task Save_PutTogether_SettlesTheConflict()
    {
        var (assignment, clerk) = await AskedAsync();
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "tinh-hinh", "một"));
        var kept = Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "hai")).ConflictId;

        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "một và hai", 1, kept)).ShouldBe(new(2));

        var section = await world.SectionAsync(assignment, "tinh-hinh");
        section.Text.ShouldBe("một và hai");
        section.Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_DroppingTheOtherText_LeavesALineOfHistory()
    {
        var (assignment, clerk) = await AskedAsync();
        Value(await world.SaveAsync(Clerk(world.Commune), assignment, "tinh-hinh", "một"));
        var kept = Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "hai")).ConflictId;

        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "một", 1, kept));

        (await world.SectionAsync(assignment, "tinh-hinh")).Conflicts.ShouldBeEmpty();
        (await world.HistoryAsync((await world.ReportAsync(assignment)).Id, nameof(SaveSection))).ShouldBe(2);
    }

    [Fact]
    public async Task Save_FourWritersAtOnce_LosesNobodysText()
    {
        var (assignment, _) = await AskedAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => world.SaveAsync(Clerk(world.Commune), assignment, "tinh-hinh", $"bản {i}"))));

        var section = await world.SectionAsync(assignment, "tinh-hinh");
        section.Conflicts.Select(c => c.Text).Append(section.Text).Order(StringComparer.Ordinal).ShouldBe(["bản 0", "bản 1", "bản 2", "bản 3"]);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task Save_OverARevisionThatNeverWas_IsKept(int revision)
    {
        var (assignment, clerk) = await AskedAsync();

        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "chữ", revision)).ShouldBe(new(1));
    }

    [Fact]
    public async Task Save_WrongInput_IsRefusedAtTheField()
    {
        var (assignment, clerk) = await AskedAsync();

        foreach (var key in new[] { "khong-co", "ket-qua", "", "tinh-hinh\0" })
        {
            Refusals(await world.SaveAsync(clerk, assignment, key, "chữ")).ShouldHaveSingleItem().ShouldBe(new("Đề cương không có mục này.", "Key"));
        }

        Refusals(await world.SaveAsync(clerk, assignment, "tinh-hinh", new string('x', ReportSection.TextLimit + 1))).ShouldHaveSingleItem()
            .ShouldBe(new("Nội dung dài 100001 ký tự, tối đa 100000 ký tự một mục.", "Text"));
    }

    [Fact]
    public async Task Save_SectionOfAnotherKindOfUnit_IsRefused()
    {
        var agency = await world.AskOneAsync(world.Agency);

        Refusals(await world.SaveAsync(Clerk(world.Agency), agency, "cho-xa", "chữ")).ShouldHaveSingleItem().Message.ShouldBe("Đề cương không có mục này.");
    }

    [Fact]
    public async Task Save_ControlCharactersAndDecomposedLetters_AreCleaned()
    {
        var (assignment, clerk) = await AskedAsync();

        Value(await world.SaveAsync(clerk, assignment, "tinh-hinh", "da\u0302n\0 chủ\r\nở\uFFFE cơ sở\u0007"));

        (await world.SectionAsync(assignment, "tinh-hinh")).Text.ShouldBe("dân chủ\nở cơ sở");
    }

    [Fact]
    public async Task Save_WhoseItIsNot_IsAbsentOrForbidden()
    {
        var (assignment, _) = await AskedAsync();

        foreach (var stranger in new[] { Clerk(world.Seed.Communes[1]), As(world.Seed.District, Role.Secretariat), As(world.Seed.Province, Role.Clerk) })
        {
            (await world.SaveAsync(stranger, assignment, "tinh-hinh", "chữ")).ShouldBeOfType<Outcome<SaveSection.Saved>.Absent>();
        }

        foreach (var role in new[] { Role.Reader, Role.Signer, Role.Administrator })
        {
            (await world.SaveAsync(As(world.Commune, role), assignment, "tinh-hinh", "chữ")).ShouldBeOfType<Outcome<SaveSection.Saved>.Forbidden>();
        }

        (await world.SaveAsync(Clerk(world.Commune), new(Guid.NewGuid()), "tinh-hinh", "chữ")).ShouldBeOfType<Outcome<SaveSection.Saved>.Absent>();
    }

    [Fact]
    public async Task Save_HandedOver_IsRefused()
    {
        var (assignment, clerk) = await AskedAsync();
        Value(await world.HandOverAsync(clerk, assignment));

        Refusals(await world.SaveAsync(clerk, assignment, "tinh-hinh", "chữ"))
            .ShouldHaveSingleItem().Message
            .ShouldStartWith("Báo cáo không còn ở trạng thái đang soạn");
    }

    private async Task<(AssignmentId Assignment, Actor Clerk)> AskedAsync() => (await world.AskOneAsync(world.Commune), Clerk(world.Commune));
}
