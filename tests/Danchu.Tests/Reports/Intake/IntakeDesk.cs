using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Intake;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Reports.Intake;

/// <summary>A clerk who sends Word files to one assignment of <see cref="ReportWorld"/>.</summary>
internal sealed class IntakeDesk(ReportWorld world, AssignmentId assignment, Actor clerk)
{
    public AssignmentId Assignment => assignment;

    public Actor Clerk => clerk;

    /// <summary>A commune's report with two sections written and figures of each kind.</summary>
    public static async Task<IntakeDesk> OpenAsync(ReportWorld world)
    {
        var clerk = Clerk(world.Commune);
        var assignment = await world.AskOneAsync(world.Commune);
        Value(await world.EnterAsync(
            clerk, assignment, ("hoi-nghi", "12", 0), ("tien", "294.000.000", 0), ("hoa-giai", "43/49", 0), ("doi-tuong", "Cán bộ xã", 0)));
        Value(await world.SaveAsync(
            clerk, assignment, "tinh-hinh", "Xã họp {{hoi-nghi}} cuộc.^[Hòa giải {{hoa-giai|%}}.]\n\n- Một;\n- **Hai**.\n\nĐất: {{dat}}"));
        Value(await world.SaveAsync(clerk, assignment, "noi-bo", "Trong cơ quan thu {{tien}} đồng."));
        return new IntakeDesk(world, assignment, clerk);
    }

    public async Task<byte[]> DownloadAsync() => (await world.ViewAsync(clerk, assignment)).Composed.ToDocx();

    public Task<Outcome<Done>> UploadAsync(byte[] docx, string name = "bao-cao.docx") =>
        world.DoAsync((UploadReport u) => u.ExecuteAsync(clerk, new(assignment, name, docx), Cancel));

    public async Task<IntakeView> SendAsync(byte[] docx)
    {
        Value(await UploadAsync(docx));
        return await LookAsync();
    }

    public async Task<IntakeView> LookAsync(IntakeChoices? choices = null) =>
        Value(await world.DoAsync((ShowIntake r) => r.ReadAsync(clerk, assignment, choices ?? IntakeChoices.None, Cancel))).Intake.ShouldNotBeNull();

    public async Task<Outcome<TakeInReport.Taken>> TakeAsync(IntakeChoices? choices = null, string? stamp = null)
    {
        var seen = stamp ?? (await LookAsync(choices)).Stamp;
        return await world.DoAsync((TakeInReport t) => t.ExecuteAsync(clerk, new(assignment, seen, choices ?? IntakeChoices.None), Cancel));
    }

    public async Task<string> TextAsync(string section) => (await world.SectionAsync(assignment, section)).Text;
}
