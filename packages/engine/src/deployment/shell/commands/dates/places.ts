/**
 * Places by the zone in which they are, in the form of POSIX's `TZ`. Source: the last lines of the files of
 * the time zone database, 2025b (public domain), of well-known places.
 */
const PLACES_BY_RULE: Readonly<Record<string, string>> = {
  UTC0: 'UTC Etc/UTC Universal Etc/Universal Zulu Etc/Zulu UCT Etc/UCT',
  GMT0: 'GMT Etc/GMT Greenwich Atlantic/Reykjavik Iceland Africa/Abidjan Africa/Accra Africa/Dakar',
  'GMT0BST,M3.5.0/1,M10.5.0': 'Europe/London GB Europe/Belfast',
  'IST-1GMT0,M10.5.0,M3.5.0/1': 'Europe/Dublin Eire',
  'WET0WEST,M3.5.0/1,M10.5.0': 'Europe/Lisbon Portugal WET Atlantic/Canary',
  'CET-1CEST,M3.5.0,M10.5.0/3':
    'CET Europe/Amsterdam Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Copenhagen Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Prague Europe/Rome Europe/Sarajevo Europe/Stockholm Europe/Vaduz Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich Poland',
  'MET-1MEST,M3.5.0,M10.5.0/3': 'MET',
  'EET-2EEST,M3.5.0/3,M10.5.0/4':
    'EET Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Riga Europe/Sofia Europe/Tallinn Europe/Vilnius Asia/Nicosia',
  'MSK-3': 'Europe/Moscow W-SU',
  '<+03>-3':
    'Europe/Istanbul Europe/Minsk Turkey Asia/Istanbul Asia/Baghdad Asia/Kuwait Asia/Qatar Asia/Riyadh',
  'EST5EDT,M3.2.0,M11.1.0':
    'EST5EDT America/New_York America/Detroit America/Toronto America/Montreal US/Eastern Canada/Eastern',
  'CST6CDT,M3.2.0,M11.1.0': 'CST6CDT America/Chicago America/Winnipeg US/Central Canada/Central',
  'MST7MDT,M3.2.0,M11.1.0':
    'MST7MDT America/Denver America/Boise America/Edmonton US/Mountain Canada/Mountain',
  'PST8PDT,M3.2.0,M11.1.0':
    'PST8PDT America/Los_Angeles America/Vancouver America/Tijuana US/Pacific Canada/Pacific',
  'AKST9AKDT,M3.2.0,M11.1.0': 'America/Anchorage US/Alaska',
  'AST4ADT,M3.2.0,M11.1.0': 'America/Halifax Atlantic/Bermuda Canada/Atlantic',
  'NST3:30NDT,M3.2.0,M11.1.0': 'America/St_Johns Canada/Newfoundland',
  EST5: 'EST America/Panama America/Jamaica America/Cancun Jamaica',
  CST6: 'America/Mexico_City America/Costa_Rica America/Guatemala America/Regina',
  MST7: 'MST America/Phoenix US/Arizona',
  HST10: 'HST Pacific/Honolulu US/Hawaii',
  AST4: 'America/Puerto_Rico America/Santo_Domingo',
  '<-05>5': 'America/Bogota America/Lima America/Guayaquil Etc/GMT+5',
  '<-04>4': 'America/Caracas America/La_Paz America/Manaus Etc/GMT+4',
  '<-04>4<-03>,M9.1.6/24,M4.1.6/24': 'America/Santiago',
  '<-03>3':
    'America/Sao_Paulo America/Argentina/Buenos_Aires America/Buenos_Aires America/Montevideo Brazil/East Etc/GMT+3',
  'JST-9': 'Asia/Tokyo Japan',
  'KST-9': 'Asia/Seoul Asia/Pyongyang ROK',
  'CST-8': 'Asia/Shanghai Asia/Taipei Asia/Macau PRC ROC',
  'HKT-8': 'Asia/Hong_Kong Hongkong',
  'PST-8': 'Asia/Manila',
  'WIB-7': 'Asia/Jakarta',
  '<+08>-8': 'Asia/Singapore Asia/Kuala_Lumpur Singapore',
  '<+07>-7': 'Asia/Bangkok Asia/Ho_Chi_Minh Asia/Saigon Asia/Novosibirsk',
  '<+0630>-6:30': 'Asia/Yangon',
  '<+06>-6': 'Asia/Dhaka Asia/Bishkek',
  '<+0545>-5:45': 'Asia/Kathmandu',
  'IST-5:30': 'Asia/Kolkata Asia/Calcutta',
  '<+0530>-5:30': 'Asia/Colombo',
  'PKT-5': 'Asia/Karachi',
  '<+05>-5': 'Asia/Tashkent Asia/Almaty Asia/Yekaterinburg',
  '<+0430>-4:30': 'Asia/Kabul',
  '<+04>-4': 'Asia/Dubai Asia/Baku Asia/Tbilisi Asia/Yerevan',
  '<+0330>-3:30': 'Asia/Tehran Iran',
  'IST-2IDT,M3.4.4/26,M10.5.0': 'Asia/Jerusalem Asia/Tel_Aviv Israel',
  'AEST-10AEDT,M10.1.0,M4.1.0/3':
    'Australia/Sydney Australia/Melbourne Australia/Canberra Australia/Hobart',
  'AEST-10': 'Australia/Brisbane',
  'ACST-9:30ACDT,M10.1.0,M4.1.0/3': 'Australia/Adelaide',
  'ACST-9:30': 'Australia/Darwin',
  'AWST-8': 'Australia/Perth',
  'NZST-12NZDT,M9.5.0,M4.1.0/3': 'Pacific/Auckland NZ',
  'EET-2EEST,M4.5.5/0,M10.5.4/24': 'Africa/Cairo Egypt',
  'SAST-2': 'Africa/Johannesburg',
  'WAT-1': 'Africa/Lagos Africa/Kinshasa',
  'CET-1': 'Africa/Algiers Africa/Tunis',
  'EAT-3': 'Africa/Nairobi Africa/Addis_Ababa',
  '<+01>-1': 'Africa/Casablanca',
};

/** The zone of a place by its name in the time zone database, in the form of POSIX's `TZ`. */
export const PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries(PLACES_BY_RULE).flatMap(([rule, names]) =>
    names.split(' ').map((name) => [name, rule] as const),
  ),
);
