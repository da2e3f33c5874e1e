namespace CaiCach.Foundation;

/// <summary>
/// What an officer can be allowed to do. The names are permanent: roles store them. Reading one register is one
/// permission, changing it another; roles (dated data) group them.
/// </summary>
public enum Permission
{
    /// <summary>Sign in and see one's own work and account.</summary>
    UseHouse,
    ReadPlans, WritePlans,
    ReadDocuments, WriteDocuments,
    ReadDirectives, WriteDirectives, CorrectDirectives,
    ReadDossiers, ReceiveDossiers, SettleDossiers, CorrectDossiers,
    /// <summary>Announce, change, end and publish procedures; approve their internal processes.</summary>
    WriteProcedures,
    /// <summary>Draft internal processes, review procedures, check where they are posted.</summary>
    ControlProcedures,
    /// <summary>Change the text of the papers that go with dossiers.</summary>
    WriteForms,
    ReadFigures, DeclareFigures,
    ReadReports, WriteReports, LockReports,
    ReadUnits, WriteUnits, WriteCalendar,
    ReadAccounts, WriteAccounts,
    ReadJournal,
    /// <summary>See names, numbers and addresses of persons in records; without it they are masked.</summary>
    ReadPersonalData,
    /// <summary>Give out queue numbers: for the account of a kiosk that anybody touches.</summary>
    RunKiosk,
}
