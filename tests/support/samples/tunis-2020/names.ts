type Name = readonly [latin: string, arabic: string]

/** Given and family names that are common in Libya, combined freely: nobody is meant. The list lengths share no factor. */
export const menNames: readonly Name[] = [
  ['Salem', 'سالم'], ['Khalifa', 'خليفة'], ['Mustafa', 'مصطفى'], ['Abdelhakim', 'عبد الحكيم'], ['Nuri', 'نوري'], ['Omran', 'عمران'], ['Faraj', 'فرج'], ['Idris', 'إدريس'],
  ['Masoud', 'مسعود'], ['Bashir', 'بشير'], ['Hadi', 'الهادي'], ['Ramadan', 'رمضان'], ['Suleiman', 'سليمان'], ['Younis', 'يونس'], ['Tawfik', 'توفيق'], ['Wanis', 'ونيس'],
  ['Mukhtar', 'المختار'], ['Anis', 'أنيس'], ['Jumaa', 'جمعة'], ['Saad', 'سعد'], ['Lutfi', 'لطفي'], ['Milad', 'ميلاد'], ['Hamza', 'حمزة'], ['Ashur', 'عاشور'],
  ['Imad', 'عماد'], ['Tahir', 'الطاهر'], ['Murad', 'مراد'], ['Ayad', 'عياد'], ['Nasr', 'نصر'],
]

export const womenNames: readonly Name[] = [
  ['Amal', 'آمال'], ['Zahra', 'الزهراء'], ['Hanan', 'حنان'], ['Najat', 'نجاة'], ['Rabia', 'ربيعة'], ['Sumaya', 'سمية'], ['Ibtisam', 'ابتسام'], ['Khadija', 'خديجة'],
  ['Mabruka', 'مبروكة'], ['Intisar', 'انتصار'], ['Hawa', 'حواء'], ['Nisrin', 'نسرين'], ['Wafa', 'وفاء'], ['Asma', 'أسماء'], ['Fawzia', 'فوزية'], ['Rim', 'ريم'], ['Salma', 'سلمى'],
]

export const familyNames: readonly Name[] = [
  ['al-Tarhuni', 'الترهوني'], ['al-Misrati', 'المصراتي'], ['al-Obaidi', 'العبيدي'], ['al-Warfali', 'الورفلي'], ['al-Zintani', 'الزنتاني'], ['al-Fitouri', 'الفيتوري'],
  ['al-Barasi', 'البرعصي'], ['al-Gharyani', 'الغرياني'], ['al-Awami', 'العوامي'], ['al-Tajouri', 'التاجوري'], ['al-Darsi', 'الدرسي'], ['al-Sabri', 'الصبري'],
  ['al-Hasi', 'الحاسي'], ['al-Zawi', 'الزاوي'], ['al-Majbari', 'المجبري'], ['al-Sharif', 'الشريف'], ['al-Hadi', 'الهادي'], ['al-Jabali', 'الجبالي'],
  ['al-Fezzani', 'الفزاني'], ['al-Sahli', 'الساحلي'], ['al-Tawil', 'الطويل'], ['al-Qaddari', 'القداري'], ['al-Hrari', 'الهراري'], ['al-Ajili', 'العجيلي'],
  ['al-Megrahi', 'المقرحي'], ['al-Ferjani', 'الفرجاني'], ['al-Gadamsi', 'الغدامسي'], ['al-Nalouti', 'النالوتي'], ['al-Khoja', 'الخوجة'], ['al-Mahdawi', 'المهدوي'],
  ['al-Shukri', 'الشكري'],
]
